// Everything here works without this script; with it, it works better.
import { initAll } from "./govuk.js";
import { inPlace } from "./in_place.js";
import { tools } from "./tools.js";

initAll();
tools();
inPlace();
