// A server that does nothing: one route of Hono that answers with as many bytes as were asked for. What the machine can do.
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";

const app = new Hono();
app.get("/:bytes", (context) => context.html("x".repeat(Number(context.req.param("bytes")))));
const server = createAdaptorServer({ fetch: app.fetch });
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}/`));
