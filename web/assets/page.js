// Everything here works without this script; with it, it works better.
import { initAll } from "./govuk.js";

initAll();
