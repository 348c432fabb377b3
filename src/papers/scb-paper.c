/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Styles, values and paragraphs that all papers share. */

#include "scb-config.h"

#include "scb-paper-private.h"

#include <string.h>

#include "scb-date-text.h"
#include "scb-glib.h"
#include "scb-namesake.h"

/* Type in tables: a little smaller than the body, so that six columns fit. */
#define TABLE_SIZE  12.5
#define TABLE_PITCH 16.0

ScbSheet
scb_paper_sheet (const ScbRules *rules)
{
  const ScbRulesLayout *layout = &rules->layout;

  return (ScbSheet){
    .width = SCB_MM (layout->page_width),
    .height = SCB_MM (layout->page_height),
    .margin_top = SCB_MM (layout->margin_top),
    .margin_bottom = SCB_MM (layout->margin_bottom),
    .margin_left = SCB_MM (layout->margin_left),
    .margin_right = SCB_MM (layout->margin_right),
    .page_number_size = layout->page_number_size,
    .page_number_top = SCB_MM (layout->page_number_top),
  };
}

static void
set_styles (ScbPaper *self)
{
  const ScbRulesLayout *layout = &self->rules->layout;

  self->body = (ScbParagraphStyle){
    .face = SCB_FACE_REGULAR,
    .size = layout->body_size,
    .pitch = layout->line_pitch,
    .indent = SCB_MM (layout->first_line_indent),
    .after = layout->paragraph_gap,
    .align = SCB_ALIGN_JUSTIFY,
  };
  self->heading = self->body;
  self->heading.face = SCB_FACE_BOLD;
  self->heading.keep_with_next = TRUE;

  self->title = (ScbParagraphStyle){
    .face = SCB_FACE_BOLD,
    .size = layout->type_size,
    .pitch = layout->type_size * 1.3,
    .align = SCB_ALIGN_CENTER,
    .keep_with_next = TRUE,
  };
  self->subject = self->title;
  self->subject.size = layout->subject_size;
  self->subject.pitch = layout->subject_size * 1.3;

  self->column = (ScbParagraphStyle){
    .face = SCB_FACE_REGULAR,
    .size = layout->head_size,
    .pitch = layout->head_size * 1.25,
    .align = SCB_ALIGN_CENTER,
  };
  self->table = (ScbTableStyle){
    .size = TABLE_SIZE,
    .pitch = TABLE_PITCH,
    .pad_x = 4,
    .pad_y = 2,
    .line_width = 0.5,
    .head_face = SCB_FACE_BOLD,
  };
}

static void
forget_counts (ScbAttendanceCount *count)
{
  *count = (ScbAttendanceCount){
    SCB_UNKNOWN, SCB_UNKNOWN, SCB_UNKNOWN, SCB_UNKNOWN, SCB_UNKNOWN, SCB_UNKNOWN, SCB_UNKNOWN,
    SCB_UNKNOWN, SCB_UNKNOWN, SCB_UNKNOWN, SCB_UNKNOWN, SCB_UNKNOWN, SCB_UNKNOWN, SCB_UNKNOWN,
    SCB_UNKNOWN, SCB_UNKNOWN, SCB_UNKNOWN, SCB_UNKNOWN, NAN,         NAN,
  };
}

gboolean
scb_paper_init (ScbPaper *self,
                ScbDocument *document,
                ScbDossier *dossier,
                const ScbRules *rules,
                ScbPaperForm form,
                GError **error)
{
  *self = (ScbPaper){ .document = document, .dossier = dossier, .rules = rules, .form = form };
  self->phrases = scb_phrases_new (dossier->settings, error);
  if (self->phrases == NULL)
    return FALSE;
  set_styles (self);
  if (form == SCB_PAPER_BLANK)
    forget_counts (&self->count);
  else
    scb_attendance_count (dossier, &self->count);
  return TRUE;
}

void
scb_paper_clear (ScbPaper *self)
{
  g_clear_pointer (&self->phrases, scb_phrases_free);
}

gboolean
scb_paper_is_blank (ScbPaper *self)
{
  return self->form == SCB_PAPER_BLANK;
}

/* ---- paragraphs ---- */

void
scb_paper_add (ScbPaper *self, const char *text)
{
  g_autofree char *glued = scb_phrases_glue (text);

  scb_document_add_text (self->document, &self->body, glued);
}

void
scb_paper_add_heading (ScbPaper *self, int level, const char *text)
{
  g_autofree char *glued = scb_phrases_glue (text);

  scb_document_add_section (self->document, level, text);
  scb_document_add_text (self->document, &self->heading, glued);
}

void
scb_paper_add_numbered (ScbPaper *self, guint *number, const char *text)
{
  g_autofree char *numbered = g_strdup_printf ("%u. %s", ++*number, text);

  scb_paper_add (self, numbered);
}

void
scb_paper_add_caption (ScbPaper *self, guint *number, const char *text)
{
  g_autofree char *numbered = g_strdup_printf ("%u. %s", ++*number, text);
  g_autofree char *glued = scb_phrases_glue (numbered);
  ScbParagraphStyle style = self->body;

  style.keep_with_next = TRUE;
  scb_document_add_text (self->document, &style, glued);
}

void
scb_paper_add_dots (ScbPaper *self, int lines)
{
  scb_document_add_dots (self->document, &self->body, lines);
}

void
scb_paper_add_row (ScbPaper *self, ScbTable *table, const char *const *cells, guint n_cells)
{
  g_autoptr (GPtrArray) glued = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_cells; i++)
    g_ptr_array_add (glued, cells[i] != NULL ? scb_phrases_glue (cells[i]) : NULL);
  scb_table_add_row (table, SCB_FACE_REGULAR, (const char *const *)glued->pdata);
}

/* ---- values ---- */

char *
scb_paper_count (gint64 value)
{
  if (value == SCB_UNKNOWN)
    return NULL;
  return value == 0 ? g_strdup ("0") : scb_number_text_count (value);
}

char *
scb_paper_percent (double share)
{
  return isnan (share) ? NULL : scb_number_text (share * 100, 1);
}

char *
scb_paper_points (double value)
{
  return isnan (value) ? NULL : scb_number_text (value, 2);
}

static gunichar
last_character (const char *text)
{
  return g_utf8_get_char (g_utf8_prev_char (text + strlen (text)));
}

char *
scb_paper_sentence (const char *text)
{
  if (scb_string_is_empty (text))
    return NULL;
  return g_unichar_ispunct (last_character (text)) && last_character (text) != ')'
                 && last_character (text) != 0x201d /* ” */
             ? g_strdup (text)
             : g_strconcat (text, ".", NULL);
}

char *
scb_paper_clause (const char *text)
{
  gsize length;

  if (scb_string_is_empty (text))
    return NULL;
  length = strlen (text);
  /* One full stop goes; "…" and "..." stay. */
  return text[length - 1] == '.' && (length < 2 || text[length - 2] != '.')
             ? g_strndup (text, length - 1)
             : g_strdup (text);
}

static char *
person (ScbPaper *self, gint64 member_id, const char *name, gboolean noted)
{
  const char *full_name = scb_dossier_get_name (self->dossier, member_id);
  g_autofree char *year = scb_namesake_year (self->dossier, member_id);

  if (full_name == NULL)
    return g_strdup (name);
  if (year == NULL)
    return g_strdup (full_name);
  return scb_phrases_format (self->phrases, noted ? "person.namesake-noted" : "person.namesake",
                             "name", full_name, "year", year, NULL);
}

char *
scb_paper_person (ScbPaper *self, gint64 member_id, const char *name)
{
  return person (self, member_id, name, FALSE);
}

char *
scb_paper_person_noted (ScbPaper *self, gint64 member_id, const char *name)
{
  return person (self, member_id, name, TRUE);
}

ScbLineSwitch
scb_paper_switch (ScbPaper *self, ScbLineSwitch own, const char *setting)
{
  const char *nick = scb_dossier_get_setting (self->dossier, setting);
  int value = SCB_LINE_SWITCH_UNKNOWN;

  if (own != SCB_LINE_SWITCH_UNKNOWN)
    return own;
  if (nick != NULL && scb_enum_from_nick (SCB_TYPE_LINE_SWITCH, nick, &value)
      && value != SCB_LINE_SWITCH_UNKNOWN)
    return value;
  return SCB_LINE_SWITCH_PRINTED;
}
