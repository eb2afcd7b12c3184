// The map of a layer, loaded after a click: until then nothing of it is fetched, and the
// list beside it says the same to who has no scripts. It asks the layer alone.
(() => {
  const place = document.querySelector(".map-place[data-box]");
  if (!place) return;
  const said = place.dataset;
  const words = JSON.parse(said.words);
  const colours = JSON.parse(said.colours);
  // Classes of like colours are hatched, by the patterns of the legend.
  const fills = JSON.parse(said.fills);
  const small = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const NEAR_PIXELS = 8;
  let map, chosen;

  const made = (name, values = {}) => Object.assign(document.createElement(name), values);
  const add = (name, values) =>
    new Promise((done, failed) => {
      const one = made(name, { ...values, onload: done, onerror: failed });
      document.head.append(one);
    });

  const status = made("p", { className: "map-status" });
  status.setAttribute("role", "status");
  const found = made("ul", { className: "map-found" });
  const button = made("button", {
    type: "button",
    className: "btn btn-primary",
    textContent: words.open,
  });
  place.append(button, status);

  const asked = async (question) => {
    const answer = await fetch(`${said.ask}?${new URLSearchParams(question)}`);
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  };

  const look = (feature) => {
    const of = feature?.properties.class;
    const colour = colours[of] || "#4477aa";
    return { color: colour, fillColor: fills[of] || colour, fillOpacity: 0.55, opacity: 1, weight: 1.5, radius: 7 };
  };
  const drawn = (data, style) =>
    L.geoJSON(data, {
      interactive: false,
      style,
      pointToLayer: (feature, at) => L.circleMarker(at, style(feature)),
    });

  const mark = async (number) => {
    const feature = await asked({ feature: number });
    chosen?.remove();
    const style = () => ({ color: "#000000", fillOpacity: 0.15, fillColor: "#000000", weight: 4, radius: 11 });
    chosen = drawn(feature, style).addTo(map);
    const [west, south, east, north] = feature.bbox;
    const maxZoom = west === east ? 13 : 17;
    map.fitBounds([[south, west], [north, east]], { maxZoom, animate: !small });
  };

  // Lists lead to the feature's own address; beside an open map they show it there.
  const follows = (link, number) =>
    link.addEventListener("click", (event) => {
      if (!map || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      mark(number).then(() => map.getContainer().focus(), () => location.assign(link.href));
    });

  const tell = async (at) => {
    // Degrees that a few pixels cover where one looks.
    const side = map.containerPointToLatLng(map.latLngToContainerPoint(at).add([NEAR_PIXELS, 0]));
    const near = Math.abs(side.lng - at.lng);
    const { items } = await asked({ long: at.lng, lat: at.lat, near });
    status.textContent = words.found.replace("${count}", items.length);
    found.replaceChildren(
      ...items.map((one) => {
        const link = made("a", { href: one.url, textContent: one.name });
        const item = made("li");
        follows(link, one.id);
        item.append(link, ` ${one.class}`);
        const facts = made("dl", { className: "legal-facts" });
        for (const [name, value] of one.facts) {
          const fact = made("div");
          fact.append(made("dt", { textContent: name }), made("dd", { textContent: value }));
          facts.append(fact);
        }
        item.append(facts);
        return item;
      }),
    );
    map.invalidateSize();
  };

  // Without tiles: what is in sight, as finely as is seen.
  const pieces = () => {
    let layer, latest;
    const draw = async () => {
      const box = map.getBounds().pad(0.2).toBBoxString();
      latest = box;
      const data = await asked({ box });
      if (latest !== box) return;
      layer?.remove();
      layer = drawn(data, look).addTo(map);
      chosen?.bringToFront();
      status.textContent = data.all ? "" : words.more;
    };
    map.on("moveend", () => draw().catch(fail));
    return draw();
  };

  // A pattern of the legend as tiles are filled with it.
  const hatching = (of) => {
    const lines = document.querySelector(`${fills[of].slice(4, -1)} path`);
    return protomapsL.createPattern(8, 8, (_canvas, pen) => {
      pen.fillStyle = colours[of];
      pen.fillRect(0, 0, 8, 8);
      pen.strokeStyle = lines.getAttribute("stroke");
      pen.stroke(new Path2D(lines.getAttribute("d")));
    });
  };

  const tiles = async () => {
    await add("script", { src: `${said.parts}/protomaps-leaflet.js` });
    const { PolygonSymbolizer, LineSymbolizer, CircleSymbolizer } = protomapsL;
    const colour = (_zoom, feature) => colours[feature?.props.class] || "#4477aa";
    const rule = (symbolizer, filter) => ({
      dataLayer: "layer",
      symbolizer,
      filter: (_zoom, { geomType, props }) => filter(geomType, props.class),
    });
    const area = 3, line = 2, point = 1;
    const hatched = new Set(Object.keys(fills).filter((one) => fills[one].startsWith("url(")));
    const plain = new PolygonSymbolizer({ fill: colour, stroke: colour, width: 1.5, opacity: 0.55, perFeature: true });
    const paintRules = [
      rule(plain, (kind, of) => kind === area && !hatched.has(of)),
      ...[...hatched].map((one) =>
        rule(
          new PolygonSymbolizer({ pattern: hatching(one), stroke: colours[one], width: 1.5, opacity: 0.55 }),
          (kind, of) => kind === area && of === one,
        ),
      ),
      rule(new LineSymbolizer({ color: colour, width: 1.5, perFeature: true }), (kind) => kind === line),
      rule(new CircleSymbolizer({ fill: colour, radius: 5, perFeature: true }), (kind) => kind === point),
    ];
    const drawn = { url: said.tiles, paintRules, labelRules: [], maxDataZoom: 14 };
    protomapsL.leafletLayer(drawn).addTo(map);
  };

  // The province's own service, where a setting names one.
  const ground = () => {
    if (said.ground.includes("{z}")) return L.tileLayer(said.ground);
    const address = new URL(said.ground);
    const named = [...address.searchParams].find(([name]) => name.toLowerCase() === "layers");
    address.searchParams.delete(named[0]);
    return L.tileLayer.wms(address.href, { layers: named[1], format: "image/png" });
  };

  const fail = () => {
    status.textContent = words.failed;
  };

  const open = async () => {
    await Promise.all([
      add("link", { rel: "stylesheet", href: `${said.parts}/leaflet.css` }),
      add("script", { src: `${said.parts}/leaflet.js` }),
    ]);
    const box = made("div", { className: "map-canvas" });
    box.setAttribute("role", "application");
    box.setAttribute("aria-label", words.label);
    button.replaceWith(box);
    map = L.map(box, {
      attributionControl: false,
      zoomControl: false,
      zoomAnimation: !small,
      fadeAnimation: !small,
      maxZoom: 19,
    });
    L.control.zoom({ zoomInTitle: words.in, zoomOutTitle: words.out }).addTo(map);
    L.control.scale({ imperial: false }).addTo(map);
    const [west, south, east, north] = JSON.parse(said.box);
    const bounds = L.latLngBounds([south, west], [north, east]);
    map.fitBounds(bounds, { maxZoom: 16 });
    if (said.ground) ground().addTo(map);
    for (const [lat, long, name] of JSON.parse(said.places)) {
      const seat = { interactive: false, className: "map-seat", radius: 3 };
      const shown = { permanent: true, direction: "right", className: "map-seat-name" };
      L.circleMarker([lat, long], seat).bindTooltip(name, shown).addTo(map);
    }
    if (said.picture) L.imageOverlay(said.picture, bounds, { alt: "" }).addTo(map);
    else await (said.tiles ? tiles() : pieces());
    if (said.ask) {
      box.after(found);
      map.on("click", (event) => tell(event.latlng).catch(fail));
      box.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && event.target === box) tell(map.getCenter()).catch(fail);
      });
    }
    box.focus();
  };

  button.addEventListener("click", () => {
    // Shown under another host of the portal, which may not be asked from here.
    const home = new URL(said.ask || said.picture);
    if (home.origin !== location.origin) {
      location.assign(home.href.replace(/\/@@.*/, ""));
      return;
    }
    button.disabled = true;
    open().catch(() => {
      button.disabled = false;
      fail();
    });
  });
  for (const link of document.querySelectorAll("a[data-feature]")) {
    follows(link, link.dataset.feature);
  }
})();
