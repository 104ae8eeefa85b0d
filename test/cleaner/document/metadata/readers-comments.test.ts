import { describe, expect, it } from "vitest";
import { BODY, documentOf, metadataOf } from "./a-page.ts";

describe("the date and the author of a reader's comment", () => {
  it.each([
    ["a list", "<ol class=commentlist><li><b class=author>Ann Lee</b> <time datetime=2024-03-05></time></li></ol>"],
    ["boxes", "<div class=CommentSection><p class=date>March 5, 2024</p><p class=byline>Ann Lee</p></div>"],
    ["lines", "<div id=kommentare><p>Posted March 5, 2024</p><p>By Ann Lee</p></div>"],
    ["a guest book", "<div id=guestbook-list><b class=author>Ann Lee</b> <i class=date>March 5, 2024</i></div>"],
    ["answers", "<section class=comments><i itemprop=datePublished content=2024-03-05></i></section>"],
  ])("are not the page's: %s", (_name, comments) => {
    const page = metadataOf("", `<h1>Night ferries return</h1>${BODY}${comments}`);
    expect(page).not.toHaveProperty("publishedAt");
    expect(page.authors).toEqual([]);
  });

  it.each([
    ["in a thread, whose posts are comments", "https://x.example/threads/412", "comments"],
    ["in a box that only says comments are allowed", "https://x.example/412", "has-comments"],
    ["in a box of a colour that a service for comments is called after", "https://x.example/412", "bg-coral"],
    ["in a footer", "https://x.example/412", "footer"],
  ])("are heard %s", (_name, url, names) => {
    const page = metadataOf("", `<h1>Night</h1><div class=${names}><time datetime=2024-03-05></time></div>`, url);
    expect(page.publishedAt).toBe("2024-03-05");
  });
});

describe("the date and the name of a customer's review", () => {
  const review = "<span class=review-date>Reviewed on March 5, 2024</span> <b class=author>Ann Lee</b>";

  it.each([
    ["a shop's", `<div id=customer-reviews_feature_div>${review}</div>`],
    ["a hotel's", `<div id=basiclayoutReviews><ul><li>${review}</ul></div>`],
    ["in lines", "<div class='plugin-reviews section'><p>Posted March 5, 2024</p><p>By Ann Lee</p></div>"],
    ["what pupils say", `<section id=testimonials>${review}</section>`],
  ])("are not the page's: %s", (_name, reviews) => {
    const page = metadataOf("", `<h1>Night ferry</h1>${BODY}${reviews}`);
    expect(page).not.toHaveProperty("publishedAt");
    expect(page).not.toHaveProperty("modifiedAt");
    expect(page.authors).toEqual([]);
  });

  it.each([
    ["in a part of the site that is called so", `<h1>Log</h1><div class=category-reviews>${review}</div>`],
    ["in a post that WordPress calls so", `<h1>Log</h1><div class='reviews type-reviews hentry'>${review}</div>`],
    ["around the title", `<div class=reviews><h1>Night ferry</h1>${review}</div>`],
    ["around the title, in lines", `<div class=reviews><h1>Night ferry</h1><p>By Ann Lee</p></div>`],
  ])("are the page's %s", (_name, body) => {
    expect(metadataOf("", body).authors).toEqual(["Ann Lee"]);
  });
});

it("who comments on a post whose author nobody names is not its author, whatever the page is taken for (Weebly)", () => {
  const said = "<div class=blogCommentText><p>A bowl of water works for my clavichord as well.</p></div>";
  const comment = `<div class=blogComment><div class=blogCommentAuthor><span class=name>Moira</span></div><div class=blogCommentDate>1/15/2018</div>${said}</div>`;
  const post = "<h2 class=blog-title>Strings in winter</h2><div class=paragraph>Gut strings drink.</div>";
  const page = documentOf(
    `<div class=blog-post>${post}${BODY}</div><div id=comments class=comments-area>${comment}</div>`,
  );
  expect(page.text).not.toContain("clavichord");
  expect(page.metadata).toMatchObject({ authors: [], pageType: "other" });
});
