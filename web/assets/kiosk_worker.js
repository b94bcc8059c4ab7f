// The service worker of the kiosk: keeps its first pages, and what they are made of, for when nothing
// answers. It keeps nothing else: no page that answers anything, and nothing that was sent.
// Both lists are filled in when Fingerpost is built; the name of the cache becomes theirs.
const pages = [];
const assets = [];
const cacheName = "kiosk-";
const patience = 8000;  // milliseconds

const install = async () => {
  const cache = await caches.open(cacheName);
  await cache.addAll([...assets, ...pages]);
  await self.skipWaiting();
};

const activate = async () => {
  const old = (await caches.keys()).filter((name) => name.startsWith("kiosk-") && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
};

const kept = async (path) => (await caches.open(cacheName)).match(path, { ignoreVary: true });

const keep = async (path, answer) => (await caches.open(cacheName)).put(path, answer);

/** The first page of the same language, or what is shown after leaving. */
const insteadOf = (path) => {
  if (pages.includes(path)) return path;
  return path === "/kiosk/leave" ? "/kiosk/away" : "/kiosk";
};

const page = async (event, path) => {
  const { request } = event;
  const answer = await (request.method === "GET"
    ? fetch(request, { signal: AbortSignal.timeout(patience) })
    : fetch(request)).catch(() => null);
  if (!answer || answer.status >= 500) return (await kept(insteadOf(path))) ?? answer ?? Response.error();
  const isFirst = request.method === "GET" && pages.includes(path) && !new URL(request.url).search;
  if (isFirst && answer.ok) event.waitUntil(keep(path, answer.clone()));
  return answer;
};

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { pathname } = new URL(event.request.url);
  const isOurs = event.request.url.startsWith(`${self.location.origin}/`);
  if (isOurs && event.request.mode === "navigate") event.respondWith(page(event, pathname));
  else if (isOurs && event.request.method === "GET" && assets.includes(pathname))
    event.respondWith(kept(pathname).then((answer) => answer ?? fetch(event.request)));
});
