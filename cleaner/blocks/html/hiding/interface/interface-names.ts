/**
 * Words in the names of boxes that interfaces hide and show again: what they hold is text of the page.
 *
 * Matched whole between hyphens, underscores and camelCase humps. From ARIA practices, Bootstrap, Elementor, Webflow,
 * jQuery UI, Swiper and the hidden boxes of wcxb-dev that hold content.
 */
export const INTERFACE_NAMES: ReadonlySet<string> = new Set(
  (
    "tab tabs tabpanel pane panes panel panels accordion accordions collapse collapsed collapsible collapsable toggle toggled toggler toggleable expand " +
    "expandable expanded expander more readmore showmore seemore slide slides slider slideshow carousel swiper slick gallery glide splide owl faq " +
    "faqs answer answers question questions details dropdown dropdowns flyout megamenu menu submenu nav subnav navbar modal popup dialog lightbox overlay drawer " +
    "offcanvas tooltip popover lazy animate animated animation anim aos wow fade fadein reveal appear scroll sticky step steps " +
    "wizard variant variants option options lang locale translation loading loader preloader js mobile desktop tablet phone responsive viewport xs sm " +
    "md lg xl transcript excerpt full truncated truncate clamp description spoiler w comments comment reviews review"
  ).split(" "),
);

/** Roles of the same. WAI-ARIA 1.2. */
export const INTERFACE_ROLES: ReadonlySet<string> = new Set(
  "tabpanel dialog alertdialog menu menubar listbox region tooltip group option tree".split(" "),
);

/** Attributes by which scripts show and hide. */
export const SCRIPT_ATTRIBUTES: ReadonlySet<string> = new Set(
  "x-show x-cloak v-show v-if v-cloak ng-show ng-hide ng-if ng-cloak data-aos data-w-id data-tab data-tab-content data-toggle data-bs-toggle data-state data-framer-appear-id data-framer-name data-animate data-animation data-sal data-ix data-slide data-panel data-accordion data-collapse aria-labelledby aria-expanded aria-controls data-testid data-block data-reactroot".split(
    " ",
  ),
);

/** Class names that frameworks hide by, whose sheets are not in the page. */
export const HIDING_CLASSES: ReadonlyMap<string, "soft" | "reader"> = new Map([
  ["d-none", "soft"],
  ["hidden", "soft"],
  ["is-hidden", "soft"],
  ["invisible", "soft"],
  ["ng-hide", "soft"],
  ["is-invisible", "soft"],
  ["display-none", "soft"],
  ["slds-hide", "soft"],
  ["uk-hidden", "soft"],
  // On paper only: Jupyter Book, Confluence, Bootstrap 3.
  ["onlyprint", "soft"],
  ["print-only", "soft"],
  ["visible-print-block", "soft"],
  ["text-[0px]", "reader"],
  ["text-[0]", "reader"],
  ["show-for-sr", "reader"],
  ["element-invisible", "reader"],
  ["CodeMirror-measure", "reader"],
  ["cm-announced", "reader"],
]);

/** A class that, alone, is of text that is read aloud (Taylor & Francis: "(Citation2010)"); with others it is of what moves in. */
export const READ_ALOUD_ALONE = "off-screen";

/**
 * What classes for text that is only read aloud end with, in whatever system of names: "u-srOnly", "govuk-visually-hidden",
 * "styles_visuallyHidden__6uNpq", "wb-inv" of Canada's government; "not-sr-only" and "undo-visually-hidden" are their undoing.
 */
export const READ_ALOUD =
  /(?:^|[-_])(?<!\b(?:not|un|undo)-)(?:visually-?hidden(?:-focusable|-until-focused|--inline)?|sr-?only(?:-focusable)?|screen-?reader-?(?:text|only)|assistive-text|hidden-accessible|wb-inv)(?:__\w{4,8})?$/i;
