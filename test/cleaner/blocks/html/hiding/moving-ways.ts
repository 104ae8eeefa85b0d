import { SECRET } from "./ferry-page.ts";

const SCRIPT = "<script src=a.js></script>";
const moved = (mark: string, style: string) => [`<p ${mark} style="${style}">${SECRET}</p>`, SCRIPT] as const;

/** Ways to hide the secret as if something were to bring it in: what stands between the paragraphs, and in the head. */
export const MOVING_WAYS: readonly (readonly [way: string, page: readonly [inside: string, head: string]])[] = [
  ["no size in an element that a library brings in", moved("data-aos=up", "opacity:0;font-size:0")],
  ["no ink in such an element", moved("data-w-id=a", "opacity:0;color:#fff")],
  ["no display in such an element", moved("class=elementor-invisible", "display:none")],
  ["a first state that nothing moves", [`<p style="opacity:0;transform:translateY(20px)">${SECRET}</p>`, ""]],
  ["opacity beside what a library brings in", [`<p style="opacity:0">${SECRET}</p>`, "<script src=aos.js></script>"]],
  ...[
    ".x{opacity:0}.seen{opacity:1}",
    ".x{opacity:0}.seen p{opacity:1}",
    ".x{opacity:0}.y.seen{opacity:1}",
    ".x{opacity:0}.x.seen{opacity:0.01}",
    ".x{opacity:0}.x::before{opacity:1}",
    ".x{display:none}.x.seen{display:block}",
    ".x{position:absolute;left:-9999px}.x:focus{left:0}",
    ".x{font-size:0}.x.seen{opacity:1}",
  ].map((css) => {
    return [`${css}, which shows nothing`, [`<p class=x>${SECRET}</p>`, `${SCRIPT}<style>${css}</style>`]] as const;
  }),
  ["what a script asks for in vain", [`<p class=x style="display:none">${SECRET}</p>`, "<script>$('.x')</script>"]],
  ["what stands behind a button that nothing listens to", [`<button>More</button><p hidden>${SECRET}</p>`, ""]],
  ["thanks behind a form's button", [`<form><button>Send</button><p hidden>${SECRET}</p></form>`, SCRIPT]],
  ["what data names", [`<p class=x style="opacity:0">${SECRET}</p>`, '<script type="text/json">[".x"]</script>']],
];
