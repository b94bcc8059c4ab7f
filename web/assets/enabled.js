// Says that scripts run here, before anything is drawn: components that need one are shown then.
document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) document.body.classList.add("govuk-frontend-supported");
