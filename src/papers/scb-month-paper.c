/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Head and foot of the papers of a month. */

#include "scb-config.h"

#include "scb-month-paper-private.h"

#include "scb-date-text.h"

#define DAY "-10"

ScbSheet
scb_month_sheet (const ScbRules *rules, gboolean landscape)
{
  ScbSheet sheet = scb_paper_sheet (rules);

  if (landscape)
    {
      double width = sheet.width;

      sheet.width = sheet.height;
      sheet.height = width;
    }
  return sheet;
}

/* Margins of the form: an office of 20 branches fits one page. */
#define MARGIN_TOP    10
#define MARGIN_RIGHT  12
#define MARGIN_BOTTOM 10
#define MARGIN_LEFT   18

ScbSheet
scb_month_form_sheet (const ScbRules *rules, gboolean landscape)
{
  ScbSheet sheet = scb_month_sheet (rules, landscape);

  sheet.margin_top = SCB_MM (MARGIN_TOP);
  sheet.margin_right = SCB_MM (MARGIN_RIGHT);
  sheet.margin_bottom = SCB_MM (MARGIN_BOTTOM);
  sheet.margin_left = SCB_MM (MARGIN_LEFT);
  sheet.page_number_top = SCB_MM (4);
  sheet.page_number_size = SCB_MONTH_CELL_SIZE;
  return sheet;
}

char *
scb_month_day (ScbMonth *month)
{
  return month->report != NULL && month->report->closed_on != NULL
             ? g_strdup (month->report->closed_on)
             : g_strconcat (month->period, DAY, NULL);
}

void
scb_month_add_head (ScbPaper *self,
                    ScbMonth *month,
                    const char *day,
                    const char *number,
                    const char *type,
                    const char *subject)
{
  g_autofree char *text = scb_date_text_period (month->period);
  g_autofree char *place_date = scb_paper_place_date (self, day);
  g_autofree char *about = scb_phrases_format (self->phrases, subject, "month", text, NULL);
  const char *title = scb_phrases_get (self->phrases, type);

  scb_document_set_title (self->document, title);
  scb_document_set_author (self->document, month->committee_name);
  scb_document_set_subject (self->document, about);
  scb_document_set_date (self->document, day);
  scb_paper_add_head (self, number, place_date);
  scb_paper_add_title (self, title, about);
}

/* ---- the body ---- */

ScbTable *
scb_month_add_table (ScbPaper *self, const ScbMonthColumn *columns, guint n_columns)
{
  g_autofree ScbTableColumn *table_columns = g_new0 (ScbTableColumn, n_columns);
  g_autofree const char **heads = g_new0 (const char *, n_columns);
  ScbTableStyle style = self->table;
  ScbTable *table;

  for (guint i = 0; i < n_columns; i++)
    {
      table_columns[i].width = columns[i].width;
      table_columns[i].align = columns[i].align;
      heads[i] = scb_phrases_get (self->phrases, columns[i].head);
    }
  style.size = SCB_MONTH_CELL_SIZE;
  style.pitch = SCB_MONTH_CELL_PITCH;
  style.pad_x = 2;
  table = scb_document_add_table (self->document, &style, table_columns, n_columns);
  scb_table_add_head (table, heads, NULL, NULL);
  return table;
}

void
scb_month_add_opening (ScbPaper *self, ScbMonth *month, const char *phrase)
{
  g_autofree char *period = scb_date_text_period (month->period);
  g_autofree char *opening = scb_phrases_format (self->phrases, phrase, "committee",
                                                 month->committee_name, "month", period, NULL);

  scb_paper_add (self, opening);
}

/* ---- the foot ---- */

/* "Đảng ủy xã Lương Mông" → "ĐẢNG ỦY": the office that signs; (transfer full) (nullable) */
static char *
office (ScbMonth *month)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *name = NULL;

  if (month->committee_name == NULL)
    return NULL;
  words = g_strsplit (month->committee_name, " ", 3);
  if (g_strv_length (words) > 2)
    g_clear_pointer (&words[2], g_free);
  name = g_strjoinv (" ", words);
  return g_utf8_strup (name, -1);
}

char *
scb_month_on_behalf (ScbPaper *self, ScbMonth *month)
{
  g_autofree char *committee = office (month);

  if (g_strcmp0 (scb_dossier_get_setting (self->dossier, "month-tm-line"), "standing") == 0)
    return g_strdup (scb_phrases_get (self->phrases, "month.on-behalf.standing"));
  return scb_phrases_format (self->phrases, "month.on-behalf.committee", "committee", committee,
                             NULL);
}

ScbPaperSignature
scb_month_signature (ScbPaper *self, const char *on_behalf)
{
  const char *signer = scb_dossier_get_setting (self->dossier, "month-signer");

  return (ScbPaperSignature){
    .on_behalf = on_behalf,
    .office = scb_phrases_get (
        self->phrases, g_strcmp0 (signer, "deputy") == 0 ? "month.deputy" : "month.secretary"),
    .office_bold = self->rules->layout.office_bold,
  };
}

void
scb_month_add_foot (ScbPaper *self, ScbMonth *month, const char *recipients)
{
  g_autofree char *on_behalf = scb_month_on_behalf (self, month);
  const ScbPaperSignature head = scb_month_signature (self, on_behalf);

  scb_paper_add_recipients (self, recipients, &head);
}

void
scb_month_add_maker (ScbPaper *self, ScbMonth *month)
{
  const ScbPaperSignature maker
      = { .office = scb_phrases_get (self->phrases, "month.maker"), .office_bold = TRUE };
  g_autofree char *on_behalf = scb_month_on_behalf (self, month);
  const ScbPaperSignature head = scb_month_signature (self, on_behalf);

  scb_paper_add_signatures (self, &maker, &head);
}
