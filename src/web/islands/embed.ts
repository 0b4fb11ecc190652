/** The script of a page that stands in another. Comes in: its height. Goes out: a message with it to the page around, at the start and whenever it changes. */

let told = 0;

/** Anybody may hear it: how high a page is that anybody may frame is no secret. The page around decides what it does. */
function tell(): void {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height === told) return;
  told = height;
  parent.postMessage({ type: "plumbline:height", height, address: location.href }, "*");
}

if (parent !== window) {
  new ResizeObserver(tell).observe(document.body);
  tell();
}
