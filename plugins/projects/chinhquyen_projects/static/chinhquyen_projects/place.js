"use strict";
/* The place of a project shown on a map. The two fields stay: without a script, a mouse or the map they are enough. */

function place(part) {
  const form = part.closest("form");
  const [lat, lon] = ["latitude", "longitude"].map((name) => form.elements[name]);
  const note = part.querySelector("[data-place-note]");
  const away = part.querySelector("[data-place-away]");
  const villages = [...part.querySelectorAll("[data-lat]")].map((each) => ({ id: each.dataset.village, name: each.textContent, at: [Number(each.dataset.lat), Number(each.dataset.lon)] }));
  part.hidden = false;
  const map = L.map(part.querySelector("[data-place-map]"), { attributionControl: Boolean(part.dataset.credit), zoomSnap: part.dataset.tiles ? 0.5 : 0.1, keyboard: true });
  map.attributionControl?.setPrefix("");
  if (part.dataset.tiles) L.tileLayer(part.dataset.tiles, { attribution: part.dataset.credit, maxZoom: 19 }).addTo(map);
  if (villages.length) map.fitBounds(L.latLngBounds(villages.map((each) => each.at)), { maxZoom: 16, paddingTopLeft: [64, 24], paddingBottomRight: [56, 24] });
  else map.setView([21.59, 105.84], 12);
  for (const village of villages) {
    L.circleMarker(village.at, { radius: 4, className: "cqj-village", interactive: false }).addTo(map)
      .bindTooltip(village.name, { permanent: true, direction: "right", className: "cqj-village-name", offset: [6, 0] });
  }
  const icon = L.divIcon({ className: "cqj-here", iconSize: [26, 26], iconAnchor: [13, 13] });
  let mark = null;
  const draw = (at) => {
    mark?.remove();
    mark = at && L.marker(at, { icon, draggable: true, keyboard: false }).addTo(map).on("dragend", (event) => set(event.target.getLatLng()));
    away.hidden = !at;
  };
  const set = (at) => {
    lat.value = at ? at.lat.toFixed(6) : "";
    lon.value = at ? at.lng.toFixed(6) : "";
    draw(at);
    const near = at && villages.map((each) => [map.distance(at, each.at), each]).sort((a, b) => a[0] - b[0])[0];
    const known = near && near[0] < 3000 ? near[1] : null;
    if (known && !form.elements.village.value) form.elements.village.value = known.id;
    note.textContent = at ? `Đã chấm${known ? `, gần ${known.name}` : ""}. Kéo chấm để chỉnh.` : "Đã bỏ chấm: dự án nằm ở xóm của nó.";
  };
  const read = () => {
    const at = [lat, lon].map((field) => Number(field.value.replace(",", ".")));
    const fits = lat.value && lon.value && at.every(Number.isFinite) && Math.abs(at[0]) <= 90 && Math.abs(at[1]) <= 180;
    draw(fits ? L.latLng(at) : null);
    if (fits) map.setView(at, Math.max(map.getZoom(), 14));
  };
  map.on("click", (event) => set(event.latlng));
  away.addEventListener("click", () => set(null));
  for (const field of [lat, lon]) field.addEventListener("change", read);
  form.elements.village.addEventListener("change", () => {
    const chosen = villages.find((each) => each.id === form.elements.village.value);
    if (chosen && !lat.value) map.setView(chosen.at, 15);
  });
  read();
}

if (window.L) document.querySelectorAll("[data-place]").forEach(place);
