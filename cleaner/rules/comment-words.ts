/** Words in the names of boxes that hold readers' comments, or what guests write in a book, in the languages that sites are built in. */
export const COMMENT_WORDS: ReadonlySet<string> = new Set(
  "comment comments commentlist commenting kommentar kommentare kommentarer commentaire commentaires comentario comentarios commenti reacties disqus wpdiscuz hyvor giscus remark42 guestbook guestbooks condolence condolences tributes kondolenzbuch gaestebuch".split(
    " ",
  ),
);

/** Services for comments whose names say something else as well: a colour, a prefix. */
export const PERHAPS_COMMENT_WORDS: ReadonlySet<string> = new Set(["coral", "isso", "utterances", "wpd"]);

/** What else is called after comments: forms, links to them, numbers of them, classes of whole pages that allow them. */
export const COMMENT_SIDE_WORDS: ReadonlySet<string> = new Set(
  "form respond reply count counter link links open closed on off has no enabled disabled button policy login share notes".split(
    " ",
  ),
);

/** Names of boxes with the comments that code has, which are its documentation: TypeDoc, Scaladoc. */
export const CODE_COMMENT_NAMES: ReadonlySet<string> = new Set(["tsd-comment", "cmt", "fullcomment", "fullcommenttop"]);
