"use strict";
/* The place on a map. Without pictures of the land it draws what it knows: the villages, and a line around them. */

function hull(points) {
  const sorted = [...points].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  const turn = (o, a, b) => (a[1] - o[1]) * (b[0] - o[0]) - (a[0] - o[0]) * (b[1] - o[1]);
  const half = (all) => all.reduce((found, point) => {
    while (found.length > 1 && turn(found[found.length - 2], found[found.length - 1], point) <= 0) found.pop();
    return [...found, point];
  }, []).slice(0, -1);
  return [...half(sorted), ...half(sorted.reverse())];
}

/* Each name takes the first side of its dot where it covers neither another name, nor a dot, nor a mark. */
function name(box) {
  const dots = [...box.querySelectorAll(".cq-fb-village")];
  const taken = [...dots, ...box.querySelectorAll(".cq-fb-crowd, .cq-fb-spot, .leaflet-control")].map((each) => each.getBoundingClientRect());
  const frame = box.getBoundingClientRect();
  const apart = (a, b) => a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;
  const inside = (a) => a.left >= frame.left && a.right <= frame.right && a.top >= frame.top && a.bottom <= frame.bottom;
  for (const dot of dots) {
    const fits = ["", "left", "above", "below"].some((side) => {
      dot.className = `cq-fb-village${side && ` cq-fb-village--${side}`}`;
      const words = dot.firstChild.getBoundingClientRect();
      if (!inside(words) || taken.some((each) => !apart(words, each))) return false;
      taken.push(words);
      return true;
    });
    if (!fits) dot.className = "cq-fb-village cq-fb-village--alone";
  }
}

/* Draws the ground: tiles where the commune has some, else villages as dots on plain paper. */
function ground(box, villages) {
  const map = L.map(box, { attributionControl: Boolean(box.dataset.credit), zoomSnap: box.dataset.tiles ? 0.5 : 0.1, keyboard: true });
  map.attributionControl?.setPrefix("");
  if (box.dataset.tiles) L.tileLayer(box.dataset.tiles, { attribution: box.dataset.credit, maxZoom: 19 }).addTo(map);
  const points = villages.map((village) => village.at);
  if (points.length > 2) {
    const middle = points.reduce((sum, p) => [sum[0] + p[0] / points.length, sum[1] + p[1] / points.length], [0, 0]);
    const wide = hull(points).map((p) => [middle[0] + (p[0] - middle[0]) * 1.25, middle[1] + (p[1] - middle[1]) * 1.25]);
    if (!box.dataset.tiles) L.polygon(wide, { className: "cq-fb-outline", interactive: false, weight: 1 }).addTo(map);
    /* Room on the left, so that nothing to touch lies under the buttons; a telephone that is turned sees all of it again. */
    const fit = () => map.fitBounds(L.latLngBounds(wide), { paddingTopLeft: [64, 24], paddingBottomRight: [24, 24], animate: false });
    fit();
    map.on("resize", fit);
  } else {
    map.setView(points[0] || [21.59, 105.84], 13);
  }
  for (const village of villages) {
    const dot = document.createElement("span");
    const words = document.createElement("span");
    dot.className = "cq-fb-village";
    words.textContent = village.name;
    dot.append(words);
    const icon = L.divIcon({ className: "", html: dot, iconSize: [0, 0], iconAnchor: [4, 8] });
    L.marker(village.at, { icon, interactive: false, keyboard: false, zIndexOffset: -1000 }).addTo(map);
  }
  map.on("zoomend moveend", () => name(box));
  name(box);
  return map;
}

function where(part) {
  const form = part.closest("form");
  const [lat, lon] = ["latitude", "longitude"].map((name) => form.elements[name]);
  const note = part.querySelector("[data-where-note]");
  const away = part.querySelector("[data-nowhere]");
  const options = [...form.elements.village.options].filter((each) => each.dataset.lat);
  const villages = options.map((each) => ({ name: each.value, at: [Number(each.dataset.lat), Number(each.dataset.lon)] }));
  part.hidden = false;
  const box = part.querySelector("[data-map]");
  Object.assign(box.dataset, { tiles: part.dataset.tiles, credit: part.dataset.credit });
  const map = ground(box, villages);
  box.setAttribute("aria-label", "Bản đồ để đánh dấu chỗ; chọn xóm, tổ ở trên cũng đủ");
  box.setAttribute("role", "region");
  let mark = null;
  const set = (at, words) => {
    lat.value = at ? at.lat.toFixed(6) : "";
    lon.value = at ? at.lng.toFixed(6) : "";
    mark?.remove();
    mark = at && L.marker(at, { icon: L.divIcon({ className: "cq-fb-here", iconSize: [26, 26], iconAnchor: [13, 13] }), keyboard: false, interactive: false }).addTo(map);
    away.hidden = !at;
    note.textContent = words;
  };
  const nearest = (at) => {
    const found = villages.map((each) => [map.distance(at, each.at), each.name]).sort((a, b) => a[0] - b[0])[0];
    if (found && found[0] < 3000 && !form.elements.village.value) form.elements.village.value = found[1];
    return found && found[0] < 3000 ? `Đã đánh dấu, gần ${found[1]}.` : "Đã đánh dấu trên bản đồ.";
  };
  map.on("click", (event) => set(event.latlng, nearest(event.latlng)));
  away.addEventListener("click", () => set(null, "Đã bỏ điểm trên bản đồ."));
  form.elements.village.addEventListener("change", () => {
    const chosen = villages.find((each) => each.name === form.elements.village.value);
    if (chosen && !lat.value) map.setView(chosen.at, 15);
  });
  part.querySelector("[data-here]").addEventListener("click", () => {
    note.textContent = "Đang tìm vị trí…";
    const lost = () => { note.textContent = "Điện thoại chưa cho biết vị trí. Mời ông/bà chạm vào bản đồ hoặc chọn xóm, tổ."; };
    if (!navigator.geolocation) return lost();
    navigator.geolocation.getCurrentPosition((found) => {
      const at = L.latLng(found.coords.latitude, found.coords.longitude);
      set(at, nearest(at));
      map.setView(at, 16);
    }, lost, { enableHighAccuracy: true, timeout: 10000, maximumAge: 60000 });
  });
  if (lat.value && lon.value) {
    const at = L.latLng(Number(lat.value), Number(lon.value));
    set(at, "Chỗ đã đánh dấu vẫn còn.");
    map.setView(at, 15);
  }
}

if (window.L) document.querySelectorAll("[data-where]").forEach(where);
