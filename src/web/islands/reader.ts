/** The script of the reader. Comes in: the page as the server drew it. Goes out: keys, finding while one types, old links. */
import { installFind } from "./reader/find.ts";
import { installKeys } from "./reader/keys.ts";
import { followPlace } from "./reader/place.ts";

followPlace(document, location);
installKeys(document);
installFind(document);
