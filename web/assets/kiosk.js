// The kiosk works without this script; with it, it works better.
import { initAll } from "./govuk.js";
import { idle } from "./kiosk_idle.js";
import { keyboard } from "./kiosk_keyboard.js";
import { leave } from "./kiosk_leave.js";
import { offline } from "./kiosk_offline.js";
import { pages } from "./kiosk_pages.js";
import { print } from "./kiosk_print.js";
import { speech } from "./kiosk_speech.js";

initAll();
leave();
pages();
idle();
speech();
keyboard();
offline();
print();
