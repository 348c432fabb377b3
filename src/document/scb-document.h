/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What a paper is made of, and where each piece of it comes to lie. Pure data: no file is written
 * here, and no library that paints is known. Lengths are points (1/72 inch) unless a name says mm;
 * the origin of a page is its top left. */

#define SCB_MM(mm) ((mm)*72.0 / 25.4)

typedef enum
{
  SCB_FACE_REGULAR,
  SCB_FACE_BOLD,
  SCB_FACE_ITALIC,
  SCB_FACE_BOLD_ITALIC,
  SCB_N_FACES,
} ScbFace;

typedef enum
{
  SCB_ALIGN_LEFT,
  SCB_ALIGN_CENTER,
  SCB_ALIGN_RIGHT,
  SCB_ALIGN_JUSTIFY,
} ScbAlign;

/* The sheet and its body, from the layout numbers of a rule set. */
typedef struct
{
  double width, height;             /* 595.276 x 841.890 for A4 upright */
  double margin_top, margin_bottom; /* mm(20), mm(20) */
  double margin_left, margin_right; /* mm(30), mm(15) */
  double page_number_size;          /* 14; 0 for no page numbers */
  double page_number_top;           /* from the edge to the top of the digits; 0 means mm(10) */
  gboolean page_number_on_first;
} ScbSheet;

/* How a paragraph is set. A line box is one pitch high and the face stands in the middle of it: its
 * baseline lies (pitch - (ascent + descent) * size) / 2 + ascent * size below its top. The first
 * line box of a page starts at the margin. */
typedef struct
{
  ScbFace face;
  double size;          /* type size */
  double pitch;         /* exact line pitch */
  double indent;        /* first line, mm(10) for body text; may be negative for a hanging item */
  double left, right;   /* further inset of the whole paragraph */
  double before, after; /* space above and below; between two paragraphs the larger counts */
  ScbAlign align;
  gboolean keep_with_next; /* a heading: stays with the first two lines of what follows */
} ScbParagraphStyle;

/* For whoever writes a paper: texts come clean (scb_text_clean); NFD is composed, control
 * characters and invisible marks are dropped here as well. A line feed inside a text starts a new
 * line of the same paragraph. Lines break at U+0020 only: glue with U+00A0 what must stay together.
 * A word wider than a whole line is cut, and starts where it stands. A justified line whose spaces
 * would grow by more than the type size stays unjustified.
 * Inline marks change the face within a paragraph: see scb_document_add_text(). */

typedef struct _ScbDocument ScbDocument;

/* ---- building ---- */

/**
 * scb_document_new:
 * @sheet: copied
 *
 * Returns: (transfer full): an empty document; free with scb_document_free()
 */
ScbDocument *scb_document_new (const ScbSheet *sheet);
void scb_document_free (ScbDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbDocument, scb_document_free)

/** Properties of the file, as texts; NULL where there is none. @date is an ISO date or stamp. */
void scb_document_set_title (ScbDocument *self, const char *title);
void scb_document_set_author (ScbDocument *self, const char *author);
void scb_document_set_subject (ScbDocument *self, const char *subject);
void scb_document_set_date (ScbDocument *self, const char *date);

/** scb_document_text_width: the width between the margins, in points. */
double scb_document_text_width (const ScbDocument *self);

/** scb_document_add_section: a bookmark at the next block. @level 0 is the document, 1 a part, 2 a
 * point. */
void scb_document_add_section (ScbDocument *self, int level, const char *title);

/**
 * scb_document_add_text:
 * @text: (nullable): plain text; the control characters SCB_MARK_REGULAR … SCB_MARK_UNDERLINE
 *   inside it switch face and underline until the next mark (cleaned text never holds them, so a
 *   user's text cannot)
 *
 * A paragraph; NULL and "" are one empty line. SCB_MARK_LEADER is a row of dots for the pen that
 * takes what is left of its line: at the end of a text up to the right edge; several in one line
 * share it equally. It wants 8 dots at least, else it starts the next line. It stands in body text,
 * columns and table cells alike.
 */
#define SCB_MARK_REGULAR     "\001"
#define SCB_MARK_BOLD        "\002"
#define SCB_MARK_ITALIC      "\003"
#define SCB_MARK_BOLD_ITALIC "\004"
#define SCB_MARK_UNDERLINE   "\005" /* on until the next mark of any face */
#define SCB_MARK_LEADER      "\006"
void scb_document_add_text (ScbDocument *self, const ScbParagraphStyle *style, const char *text);

/** scb_document_add_space: vertical space, dropped at the top of a page. */
void scb_document_add_space (ScbDocument *self, double height);

/** scb_document_add_rule: a centred horizontal rule of @length and @weight. */
void scb_document_add_rule (
    ScbDocument *self, double length, double weight, double space_before, double space_after);

/** scb_document_add_dots: @lines lines of dots for the pen, from @style's left to its right inset,
 * at its pitch. */
void scb_document_add_dots (ScbDocument *self, const ScbParagraphStyle *style, int lines);

/** scb_document_add_page_break: what follows starts on a new page (bound books, batches);
 * @restart_numbers: at page 1. */
void scb_document_add_page_break (ScbDocument *self, gboolean restart_numbers);

/**
 * scb_document_add_bars:
 * @style: of the labels; its pitch is the distance of the bars
 * @labels, @notes: (nullable elements): @n_bars texts: left of the bar, and after its end
 * @values: @n_bars values; the greatest gives the longest bar, one that is not above 0 or unknown
 *   (NaN) gives none
 *
 * A chart of horizontal bars across the text width, on one page if a page can hold it.
 */
void scb_document_add_bars (ScbDocument *self,
                            const ScbParagraphStyle *style,
                            guint n_bars,
                            const char *const *labels,
                            const double *values,
                            const char *const *notes);

/* ---- columns side by side: heads and signatures ---- */

/* One line (or wrapped paragraph) of a column. */
typedef struct
{
  const char *text;
  ScbParagraphStyle style;
  gboolean rule_below; /* a rule as long as the text's last line, 3 pt below its descent … */
  double rule_length;  /* … or of this length where > 0 */
} ScbColumnLine;

/**
 * scb_document_add_columns:
 * @widths: @n_columns widths in points; the gaps between columns are what is left of the text width
 * @lines: @n_columns arrays of lines
 * @n_lines: how many lines each column has
 * @keep: whether the block chains itself to the paragraph before it, with at least two lines of it
 *   (or the last two rows of a table) on its page: signatures
 *
 * An unbreakable block of columns, tops aligned. Only a block taller than a page goes on on the
 * next one.
 */
void scb_document_add_columns (ScbDocument *self,
                               guint n_columns,
                               const double *widths,
                               const ScbColumnLine *const *lines,
                               const guint *n_lines,
                               gboolean keep);

/* ---- tables ---- */

typedef struct
{
  double width;   /* points; columns are scaled so that they fill the text width */
  ScbAlign align; /* of the body cells */
} ScbTableColumn;

typedef struct
{
  double size, pitch, pad_x, pad_y, line_width;
  ScbFace head_face;
  gboolean number_row; /* a row of column numbers (1) (2) … below the head, repeated with it */
} ScbTableStyle;

typedef struct _ScbTable ScbTable;

/** scb_document_add_table: (transfer none): an empty table, owned by the document; rows are added
 * before the next block. */
ScbTable *scb_document_add_table (ScbDocument *self,
                                  const ScbTableStyle *style,
                                  const ScbTableColumn *columns,
                                  guint n_columns);

/** scb_table_add_head: one head row, centred; @spans (nullable) gives for each cell how many
 * columns it covers, @row_spans (nullable) how many head rows. Cells covered by another are NULL.
 * Repeated on each page; a head that leaves no room for rows is SCB_DOCUMENT_ERROR_INVALID. */
void scb_table_add_head (ScbTable *self,
                         const char *const *cells,
                         const guint *spans,
                         const guint *row_spans);

/** scb_table_add_row: @cells has one text for each column, NULL for an empty one; their tops are
 * aligned. A row that does not fit in what is left of the page is split by lines if two or more
 * stand on either side; else it moves whole. */
void scb_table_add_row (ScbTable *self, ScbFace face, const char *const *cells);

/** scb_table_add_spanning_row: one text, aligned left, across @span columns from the left, then
 * @cells for the rest. */
void scb_table_add_spanning_row (
    ScbTable *self, ScbFace face, const char *text, guint span, const char *const *cells);

/* ---- layout ---- */

typedef enum
{
  SCB_ITEM_TEXT,
  SCB_ITEM_RULE,
  SCB_ITEM_FILL,
} ScbItemKind;

/* A placed thing. A justified line is one item per face run, with the extra width that each of its
 * spaces gets; an underline is a rule of its own. */
typedef struct
{
  ScbItemKind kind;
  ScbFace face;
  double size;
  double x, y;      /* text: start of the baseline; rule: first end; fill: top left */
  double x2, y2;    /* rule: other end; fill: bottom right; text: x2 = x + width */
  double weight;    /* rule */
  double grey;      /* fill and rule: 0 black to 1 white */
  double gap;       /* text: extra width of each U+0020 */
  double spread;    /* text: extra width of each character, for dots that fill a width exactly */
  const char *text; /* owned by the layout, UTF-8 */
} ScbItem;

typedef struct
{
  guint n_items;
  const ScbItem *items;
} ScbPage;

typedef struct
{
  int level;
  char *title;
  guint page; /* from 0 */
  double y;
} ScbBookmark;

typedef struct _ScbLayout ScbLayout;

/**
 * scb_layout_new:
 * @document: stays the caller's; may be freed before the layout
 * @error: SCB_DOCUMENT_ERROR if the faces cannot be read, or a size of the document is no length
 *   that can be set
 *
 * Breaks lines and pages. Pure: the same document gives the same layout.
 */
ScbLayout *scb_layout_new (const ScbDocument *document, GError **error);
void scb_layout_free (ScbLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbLayout, scb_layout_free)

const ScbSheet *scb_layout_get_sheet (const ScbLayout *self);
guint scb_layout_get_n_pages (const ScbLayout *self);
const ScbPage *scb_layout_get_page (const ScbLayout *self, guint page);
const ScbBookmark *scb_layout_get_bookmarks (const ScbLayout *self, guint *n_bookmarks);
const char *scb_layout_get_title (const ScbLayout *self);
const char *scb_layout_get_author (const ScbLayout *self);
const char *scb_layout_get_subject (const ScbLayout *self);
const char *scb_layout_get_date (const ScbLayout *self);

/** scb_layout_get_missing: (transfer none): the characters that no face has, each once, as a UTF-8
 * text; "" for none. On paper each is shown as "□" (U+25A1), and whoever prints tells the user. */
const char *scb_layout_get_missing (const ScbLayout *self);

#define SCB_DOCUMENT_ERROR (scb_document_error_quark ())
GQuark scb_document_error_quark (void);
typedef enum
{
  SCB_DOCUMENT_ERROR_FONT,    /* a bundled face is not there or not readable */
  SCB_DOCUMENT_ERROR_INVALID, /* a length is not finite, or leaves no room for text */
} ScbDocumentError;

G_END_DECLS
