// Keeps the page for when there is no network. It asks for nothing but the files of the page.
declare const self: ServiceWorkerGlobalScope;

// The build writes both.
declare const FILES: readonly string[];
declare const VERSION: string;

const { scope } = self.registration;
// All pages of an origin share its caches.
const own = `extvol ${scope} `;
const name = own + VERSION;

async function keep(): Promise<void> {
  const cache = await caches.open(name);
  // The page has most of them already; only its own name stays when its content changes.
  await cache.addAll(FILES.map((file) => new Request(file, { cache: file === './' ? 'reload' : 'default' })));
  await self.skipWaiting();
}

async function replaceOlder(): Promise<void> {
  const older = (await caches.keys()).filter((each) => each.startsWith(own) && each !== name);
  await Promise.all(older.map((each) => caches.delete(each)));
  await self.clients.claim();
}

const kept = async (request: Request | string): Promise<Response | undefined> =>
  (await caches.open(name)).match(request);

/** The page itself comes from the network, so that a new one shows at once; its other files have a name for each content. */
async function answer(request: Request): Promise<Response> {
  if (request.mode !== 'navigate') return (await kept(request)) ?? fetch(request);
  try {
    return await fetch(request);
  } catch {
    return (await kept(scope)) ?? Response.error();
  }
}

self.addEventListener('install', (event) => event.waitUntil(keep()));
self.addEventListener('activate', (event) => event.waitUntil(replaceOlder()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(scope)) event.respondWith(answer(request));
});
