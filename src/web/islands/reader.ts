/** The script of the reader. Comes in: the page as the server drew it. Goes out: keys that move through it. */
import { installKeys } from "./reader/keys.ts";

installKeys(document);
