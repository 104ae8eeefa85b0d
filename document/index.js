// Made by npm run schema from cleaner/model/document.ts: change that.

/** JSON Schema of an object below documents/. */
export const documentSchema = {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "object",
  "properties": {
    "schemaVersion": {
      "type": "string",
      "const": "1"
    },
    "id": {
      "type": "string",
      "pattern": "^sha256:[0-9a-f]{64}$"
    },
    "source": {
      "type": "object",
      "properties": {
        "uri": {
          "type": "string",
          "description": "Where the raw page lies: s3://bucket/key, or a relative path."
        },
        "key": {
          "type": "string",
          "description": "The ingest key."
        },
        "versionId": {
          "type": "string"
        },
        "format": {
          "type": "string",
          "enum": [
            "html",
            "text",
            "prose",
            "dump",
            "markdown",
            "wikitext",
            "restructuredtext",
            "asciidoc",
            "transcript",
            "code"
          ]
        },
        "charset": {
          "type": "string",
          "description": "WHATWG name of the encoding the bytes were read in."
        },
        "bytes": {
          "type": "integer",
          "minimum": 0,
          "maximum": 9007199254740991,
          "description": "Size of the raw object."
        },
        "url": {
          "type": "string"
        },
        "fetchedAt": {
          "type": "string"
        }
      },
      "required": [
        "uri",
        "key",
        "format",
        "charset",
        "bytes"
      ],
      "additionalProperties": false
    },
    "metadata": {
      "type": "object",
      "properties": {
        "title": {
          "type": "string",
          "description": "Without the site's name; empty where the page names none."
        },
        "authors": {
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "publishedAt": {
          "type": "string",
          "description": "ISO 8601 date or date-time, as precise as the page was."
        },
        "modifiedAt": {
          "type": "string",
          "description": "ISO 8601 date or date-time, as precise as the page was."
        },
        "siteName": {
          "type": "string"
        },
        "language": {
          "description": "BCP 47; the text's own, see flags where the page declares another.",
          "type": "string"
        },
        "description": {
          "type": "string"
        },
        "pageType": {
          "type": "string",
          "enum": [
            "article",
            "documentation",
            "service",
            "forum",
            "collection",
            "listing",
            "product",
            "other"
          ]
        },
        "tags": {
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "license": {
          "type": "string"
        },
        "image": {
          "type": "string"
        },
        "canonicalUrl": {
          "type": "string"
        },
        "witnesses": {
          "type": "object",
          "propertyNames": {
            "type": "string"
          },
          "additionalProperties": {
            "type": "string"
          },
          "description": "For each field found, who said so: { publishedAt: 'json-ld', title: 'og:title' }."
        },
        "sourceLine": {
          "description": "Where a text page says it was taken from: 'Source: www.example.org'.",
          "type": "string"
        }
      },
      "required": [
        "title",
        "authors",
        "pageType",
        "tags",
        "witnesses"
      ],
      "additionalProperties": false
    },
    "text": {
      "type": "string",
      "description": "The whole clean text: blocks joined by blank lines."
    },
    "sections": {
      "type": "array",
      "items": {
        "type": "object",
        "properties": {
          "id": {
            "type": "string"
          },
          "heading": {
            "type": "string"
          },
          "level": {
            "type": "integer",
            "minimum": 1,
            "maximum": 6
          },
          "topic": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "Key terms, words and phrases, strongest first; five at most."
          },
          "headingPath": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "Headings from the outermost down to this section's own."
          },
          "blocks": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "id": {
                  "type": "string",
                  "description": "Stable while the block's text is unchanged."
                },
                "kind": {
                  "type": "string",
                  "enum": [
                    "heading",
                    "paragraph",
                    "list-item",
                    "quote",
                    "code",
                    "table",
                    "post",
                    "comment",
                    "caption",
                    "definition"
                  ]
                },
                "text": {
                  "type": "string"
                },
                "html": {
                  "description": "Sanitised, safe to render; present when asked for.",
                  "type": "string"
                },
                "inlines": {
                  "description": "Links and marks, in UTF-16 code units of this block's text, by their start, outer before inner; present when asked for and where there are any.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "kind": {
                        "type": "string",
                        "enum": [
                          "link",
                          "strong",
                          "emphasis",
                          "code",
                          "math"
                        ]
                      },
                      "start": {
                        "type": "integer",
                        "minimum": 0,
                        "maximum": 9007199254740991
                      },
                      "end": {
                        "type": "integer",
                        "minimum": 1,
                        "maximum": 9007199254740991,
                        "description": "Exclusive; behind start, and no further than the text's end."
                      },
                      "href": {
                        "description": "Of links, and of each: absolute, http, https or mailto.",
                        "type": "string"
                      }
                    },
                    "required": [
                      "kind",
                      "start",
                      "end"
                    ],
                    "additionalProperties": false
                  }
                },
                "level": {
                  "type": "integer",
                  "minimum": 1,
                  "maximum": 6
                },
                "codeLanguage": {
                  "description": "Of code: its language as the page names it, in lower case: 'python'.",
                  "type": "string"
                },
                "list": {
                  "type": "object",
                  "properties": {
                    "depth": {
                      "type": "integer",
                      "minimum": 0,
                      "maximum": 20,
                      "description": "Lists around the item's own; 0 for the outermost."
                    },
                    "ordinal": {
                      "description": "The item's number as a reader counts it; absent where the text itself begins with it.",
                      "type": "integer",
                      "minimum": -9007199254740991,
                      "maximum": 9007199254740991
                    },
                    "marker": {
                      "description": "The number as it is written where that is not in digits: 'b', 'iv'.",
                      "type": "string"
                    }
                  },
                  "required": [
                    "depth"
                  ],
                  "additionalProperties": false,
                  "description": "Items that are numbered or nested; on a block of another kind, the item that it goes on with."
                },
                "author": {
                  "type": "string"
                },
                "date": {
                  "type": "string"
                },
                "hidden": {
                  "description": "Present where the page does not show the text to everybody at once (an inactive tab, a closed answer, a twin for phones): what hides it, 'display:none'.",
                  "type": "string"
                },
                "confidence": {
                  "type": "number",
                  "minimum": 0,
                  "maximum": 1
                },
                "span": {
                  "type": "array",
                  "prefixItems": [
                    {
                      "type": "integer",
                      "minimum": 0,
                      "maximum": 9007199254740991
                    },
                    {
                      "type": "integer",
                      "minimum": 0,
                      "maximum": 9007199254740991
                    }
                  ],
                  "items": false,
                  "minItems": 2,
                  "maxItems": 2,
                  "description": "Start (inclusive) and end (exclusive) in the decoded source, in UTF-16 code units."
                },
                "pieces": {
                  "description": "Present where the block was put together from several places, or something else stands in the middle of it.",
                  "type": "array",
                  "items": {
                    "type": "array",
                    "prefixItems": [
                      {
                        "type": "integer",
                        "minimum": 0,
                        "maximum": 9007199254740991
                      },
                      {
                        "type": "integer",
                        "minimum": 0,
                        "maximum": 9007199254740991
                      }
                    ],
                    "items": false,
                    "minItems": 2,
                    "maxItems": 2,
                    "description": "Start (inclusive) and end (exclusive) in the decoded source, in UTF-16 code units."
                  }
                }
              },
              "required": [
                "id",
                "kind",
                "text",
                "confidence",
                "span"
              ],
              "additionalProperties": false
            }
          }
        },
        "required": [
          "id",
          "topic",
          "headingPath",
          "blocks"
        ],
        "additionalProperties": false
      },
      "description": "Topical sections in reading order."
    },
    "removed": {
      "type": "array",
      "items": {
        "type": "object",
        "properties": {
          "rule": {
            "type": "string",
            "pattern": "^[a-z0-9-]+\\/[a-z0-9-]+$"
          },
          "layer": {
            "type": "string",
            "enum": [
              "boilerplate",
              "off-topic",
              "duplicate",
              "hidden",
              "fragment"
            ]
          },
          "because": {
            "type": "string",
            "description": "The words or the number that made the rule speak."
          },
          "text": {
            "type": "string"
          },
          "confidence": {
            "type": "number",
            "minimum": 0,
            "maximum": 1
          },
          "span": {
            "type": "array",
            "prefixItems": [
              {
                "type": "integer",
                "minimum": 0,
                "maximum": 9007199254740991
              },
              {
                "type": "integer",
                "minimum": 0,
                "maximum": 9007199254740991
              }
            ],
            "items": false,
            "minItems": 2,
            "maxItems": 2,
            "description": "Start (inclusive) and end (exclusive) in the decoded source, in UTF-16 code units."
          },
          "pieces": {
            "description": "Present where the block was put together from several places, or something else stands in the middle of it.",
            "type": "array",
            "items": {
              "type": "array",
              "prefixItems": [
                {
                  "type": "integer",
                  "minimum": 0,
                  "maximum": 9007199254740991
                },
                {
                  "type": "integer",
                  "minimum": 0,
                  "maximum": 9007199254740991
                }
              ],
              "items": false,
              "minItems": 2,
              "maxItems": 2,
              "description": "Start (inclusive) and end (exclusive) in the decoded source, in UTF-16 code units."
            }
          }
        },
        "required": [
          "rule",
          "layer",
          "because",
          "text",
          "confidence",
          "span"
        ],
        "additionalProperties": false
      },
      "description": "The ledger: every block that was dropped, and why."
    },
    "quality": {
      "type": "object",
      "properties": {
        "confidence": {
          "type": "number",
          "minimum": 0,
          "maximum": 1,
          "description": "Predicted word F1 of this document."
        },
        "flags": {
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "chars": {
          "type": "object",
          "properties": {
            "total": {
              "type": "integer",
              "minimum": 0,
              "maximum": 9007199254740991
            },
            "kept": {
              "type": "integer",
              "minimum": 0,
              "maximum": 9007199254740991
            },
            "removed": {
              "type": "integer",
              "minimum": 0,
              "maximum": 9007199254740991
            },
            "hidden": {
              "type": "integer",
              "minimum": 0,
              "maximum": 9007199254740991
            }
          },
          "required": [
            "total",
            "kept",
            "removed",
            "hidden"
          ],
          "additionalProperties": false,
          "description": "Non-white-space characters; total = kept + removed + hidden."
        }
      },
      "required": [
        "confidence",
        "flags",
        "chars"
      ],
      "additionalProperties": false
    },
    "producer": {
      "type": "object",
      "properties": {
        "name": {
          "type": "string",
          "const": "winnow"
        },
        "version": {
          "type": "string"
        },
        "model": {
          "type": "string"
        }
      },
      "required": [
        "name",
        "version",
        "model"
      ],
      "additionalProperties": false
    }
  },
  "required": [
    "schemaVersion",
    "id",
    "source",
    "metadata",
    "text",
    "sections",
    "removed",
    "quality",
    "producer"
  ],
  "additionalProperties": false,
  "title": "Winnow clean document",
  "$id": "urn:winnow:schema:document:1"
};

/** JSON Schema of an object below rejected/. */
export const rejectionSchema = {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "object",
  "properties": {
    "schemaVersion": {
      "type": "string",
      "const": "1"
    },
    "kind": {
      "type": "string",
      "const": "rejected"
    },
    "id": {
      "type": "string"
    },
    "source": {
      "type": "object",
      "properties": {
        "uri": {
          "type": "string"
        },
        "key": {
          "type": "string"
        },
        "versionId": {
          "type": "string"
        },
        "bytes": {
          "type": "integer",
          "minimum": 0,
          "maximum": 9007199254740991
        }
      },
      "required": [
        "uri",
        "key",
        "bytes"
      ],
      "additionalProperties": false
    },
    "code": {
      "type": "string",
      "enum": [
        "empty",
        "directory-marker",
        "binary",
        "too-large",
        "corrupt-archive",
        "unsupported-format",
        "no-text",
        "too-slow"
      ]
    },
    "detail": {
      "type": "string",
      "description": "One sentence that names the thing and the limit."
    },
    "producer": {
      "type": "object",
      "properties": {
        "name": {
          "type": "string",
          "const": "winnow"
        },
        "version": {
          "type": "string"
        },
        "model": {
          "type": "string"
        }
      },
      "required": [
        "name",
        "version",
        "model"
      ],
      "additionalProperties": false
    }
  },
  "required": [
    "schemaVersion",
    "kind",
    "id",
    "source",
    "code",
    "detail",
    "producer"
  ],
  "additionalProperties": false,
  "title": "Winnow rejection",
  "$id": "urn:winnow:schema:rejection:1"
};
