"use strict";
/* The public map: near by each matter is a dot that opens it, far away a circle says how many. */

function crowd(feature) {
  const told = feature.properties;
  const size = told.count ? Math.round(30 + Math.min(14, Math.log2(told.count) * 3)) : 28;
  const words = document.createElement("span");
  words.textContent = told.count || "";
  const open = told.count ? told.open > 0 : told.open;
  const icon = L.divIcon({ className: `${told.count ? "cq-fb-crowd" : "cq-fb-spot"}${open ? " is-open" : ""}`, html: words, iconSize: [size, size] });
  const [lon, lat] = feature.geometry.coordinates;
  const title = told.count ? `${told.count} việc, ${told.open} đang làm` : `${told.label}, ${told.state}`;
  return L.marker([lat, lon], { icon, title, alt: title });
}

function whole(box) {
  const links = [...document.querySelectorAll("[data-village]")];
  const villages = links.map((each) => ({ name: each.dataset.village, at: [Number(each.dataset.lat), Number(each.dataset.lon)] }));
  const map = ground(box, villages);
  const layer = L.layerGroup().addTo(map);
  const note = document.querySelector("[data-map-note]");
  let last = 0;
  const load = async () => {
    const mine = ++last;
    const bounds = map.getBounds();
    const corners = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()].map((each) => each.toFixed(4));
    try {
      const answer = await fetch(`${box.dataset.crowds}?bbox=${corners}&kind=${encodeURIComponent(box.dataset.kind)}&across=${Math.floor(Math.min(box.clientWidth, box.clientHeight) / 50)}`);
      const found = await answer.json();
      if (mine !== last) return;
      layer.clearLayers();
      for (const feature of found.features) {
        const mark = crowd(feature).addTo(layer);
        mark.on("click", () => {
          if (feature.properties.url) location.href = feature.properties.url;
          else map.setView(mark.getLatLng(), map.getZoom() + 2);
        });
      }
      name(box);
      note.textContent = found.features.length ? "" : "Chỗ này chưa có việc nào được đánh dấu trên bản đồ.";
    } catch {
      note.textContent = "Chưa tải được bản đồ. Mời ông/bà xem danh sách.";
    }
  };
  map.on("moveend", load);
  load();
}

if (window.L) document.querySelectorAll("[data-crowds]").forEach(whole);
