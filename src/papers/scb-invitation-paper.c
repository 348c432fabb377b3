/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Giấy mời to guests, thông báo to members, both with the programme (papers.md F). */

#include "scb-config.h"

#include "scb-minutes-private.h"

#include "scb-date-text.h"

/* As many as leave the form on one page. */
#define BLANK_ITEMS 5

static void
add_when_and_where (ScbPaper *self)
{
  ScbSession *session = self->dossier->session;
  gboolean blank = scb_paper_is_blank (self);
  g_autofree char *time = blank ? NULL : scb_date_text_time (session->starts_at);
  g_autofree char *date = blank ? NULL : scb_date_text_long (session->held_on);
  g_autofree char *when = scb_phrases_format (
      self->phrases, "invitation.time", "time", time != NULL ? time : "…… giờ …… phút", "date",
      date != NULL ? date : "ngày …… tháng …… năm 20…", NULL);
  g_autofree char *where = scb_phrases_format (self->phrases, "invitation.place", "place",
                                               blank ? NULL : session->place, NULL);

  scb_paper_add (self, when);
  scb_paper_add (self, where);
}

/* The points of the agenda, and what goes along. */
static void
add_content (ScbPaper *self)
{
  gboolean blank = scb_paper_is_blank (self);
  GPtrArray *agenda = self->dossier->agenda;
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *content = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < agenda->len; i++)
    {
      g_autofree char *title = scb_paper_clause (SCB_AGENDA_ITEM (agenda->pdata[i])->title);

      if (title != NULL)
        g_strv_builder_add (titles, title);
    }
  list = g_strv_builder_end (titles);
  content = blank || list[0] == NULL ? g_strdup (SCB_MARK_LEADER) : g_strjoinv ("; ", list);
  text = scb_phrases_format (
      self->phrases,
      blank || self->dossier->documents->len > 0
          ? "invitation.content-documents"
          : (list[0] != NULL ? "invitation.content-programme" : "invitation.content"),
      "content", content, NULL);
  scb_paper_add (self, text);
}

/* ---- the programme ---- */

static void
add_programme_row (ScbPaper *self, ScbTable *table, guint number, ScbAgendaItem *item)
{
  g_autofree char *number_text = g_strdup_printf ("%u", number);
  g_autofree char *planned = item->planned_minutes != SCB_UNKNOWN
                                 ? g_strdup_printf ("%" G_GINT64_FORMAT, item->planned_minutes)
                                 : NULL;
  g_autofree char *minutes = planned != NULL ? scb_phrases_format (
                                 self->phrases, "programme.minutes-value", "minutes", planned, NULL)
                                             : NULL;
  g_autofree char *presenter = scb_paper_person (self, item->presenter, item->presenter_name);
  const char *row[] = { number_text, item->title, presenter, minutes, NULL };

  scb_paper_add_row (self, table, row, G_N_ELEMENTS (row));
}

/* It is enclosed: below the signature. */
static void
add_programme (ScbPaper *self)
{
  static const char *const heads[] = { "programme.number", "programme.item", "programme.presenter",
                                       "programme.minutes", "programme.note" };
  const ScbTableColumn columns[] = { { 28, SCB_ALIGN_CENTER },
                                     { 210, SCB_ALIGN_LEFT },
                                     { 105, SCB_ALIGN_LEFT },
                                     { 62, SCB_ALIGN_CENTER },
                                     { 63, SCB_ALIGN_LEFT } };
  static const char *const empty[G_N_ELEMENTS (heads)] = { NULL };
  const char *cells[G_N_ELEMENTS (heads)];
  ScbParagraphStyle title = self->subject;
  ScbTableStyle style = self->table;
  ScbTable *table;

  if (self->dossier->agenda->len == 0 && !scb_paper_is_blank (self))
    return;
  title.before = 2 * self->rules->layout.line_pitch;
  title.after = 6;
  scb_document_add_section (self->document, 1, scb_phrases_get (self->phrases, "programme.title"));
  scb_document_add_text (self->document, &title,
                         scb_phrases_get (self->phrases, "programme.title"));
  if (scb_paper_is_blank (self))
    style.pad_y = SCB_PAPER_PEN_PAD;
  table = scb_document_add_table (self->document, &style, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    cells[i] = scb_phrases_get (self->phrases, heads[i]);
  scb_table_add_head (table, cells, NULL, NULL);
  for (guint i = 0; scb_paper_is_blank (self) && i < BLANK_ITEMS; i++)
    scb_table_add_row (table, SCB_FACE_REGULAR, empty);
  for (guint i = 0; !scb_paper_is_blank (self) && i < self->dossier->agenda->len; i++)
    add_programme_row (self, table, i + 1, self->dossier->agenda->pdata[i]);
  scb_document_add_space (self->document, self->rules->layout.paragraph_gap);
}

/* ---- the frame ---- */

/* A committee's meeting has words of its own. */
static char *
format_for_kind (ScbPaper *self, const char *key)
{
  g_autofree char *own = g_strconcat (key, ".committee", NULL);

  return scb_phrases_format (self->phrases,
                             self->dossier->session->kind == SCB_SESSION_KIND_COMMITTEE ? own : key,
                             "branch", self->dossier->branch_name, NULL);
}

static void
add_frame (ScbPaper *self, const char *paper)
{
  ScbSession *session = self->dossier->session;
  g_autofree char *type_key = g_strconcat (paper, ".type", NULL);
  g_autofree char *number_key = g_strconcat ("head.number.", paper, NULL);
  g_autofree char *number = scb_phrases_format (self->phrases, number_key, "number", NULL, NULL);
  g_autofree char *place_date
      = scb_paper_place_date (self, scb_paper_is_blank (self) ? NULL : session->notified_on);
  g_autofree char *subject = scb_minutes_subject (self, paper);

  scb_document_set_title (self->document, scb_phrases_get (self->phrases, type_key));
  scb_document_set_author (self->document, self->dossier->branch_name);
  scb_document_set_subject (self->document, subject);
  scb_document_set_date (self->document, scb_paper_is_blank (self) ? NULL : session->notified_on);
  scb_paper_add_head (self, number, place_date);
  scb_paper_add_title (self, scb_phrases_get (self->phrases, type_key), subject);
}

static void
add_invitation (ScbPaper *self, ScbGuest *guest)
{
  const char *name = guest != NULL ? guest->name : NULL;
  g_autofree char *post
      = guest != NULL && guest->post != NULL && guest->agency != NULL
            ? g_strdup_printf ("%s, %s", guest->post, guest->agency)
            : (guest != NULL ? g_strdup (guest->post != NULL ? guest->post : guest->agency) : NULL);
  g_autofree char *to
      = post != NULL ? scb_phrases_format (self->phrases, "invitation.to-post", "name", name,
                                           "post", post, NULL)
                     : scb_phrases_format (self->phrases, "invitation.to", "name", name, NULL);
  g_autofree char *body = format_for_kind (self, "invitation.body");

  add_frame (self, "invitation");
  scb_paper_add (self, to);
  scb_paper_add (self, body);
  add_when_and_where (self);
  add_content (self);
  scb_paper_add_branch_signature (self);
  add_programme (self);
}

/* One page for each guest; without guests one with dots for a name. */
ScbDocument *
scb_invitation_paper_new (ScbDossier *dossier,
                          const ScbRules *rules,
                          ScbPaperForm form,
                          GError **error)
{
  ScbSheet sheet = scb_paper_sheet (rules);
  g_autoptr (ScbDocument) document = scb_document_new (&sheet);
  g_auto (ScbPaper) paper = { 0 };

  if (!scb_paper_init (&paper, document, dossier, rules, form, error))
    return NULL;
  if (scb_paper_is_blank (&paper) || dossier->guests->len == 0)
    add_invitation (&paper, NULL);
  for (guint i = 0; !scb_paper_is_blank (&paper) && i < dossier->guests->len; i++)
    {
      if (i > 0)
        scb_document_add_page_break (document, TRUE);
      add_invitation (&paper, dossier->guests->pdata[i]);
    }
  return g_steal_pointer (&document);
}

ScbDocument *
scb_notice_paper_new (ScbDossier *dossier, const ScbRules *rules, ScbPaperForm form, GError **error)
{
  ScbSheet sheet = scb_paper_sheet (rules);
  g_autoptr (ScbDocument) document = scb_document_new (&sheet);
  g_auto (ScbPaper) paper = { 0 };
  g_autofree char *to = NULL;
  g_autofree char *body = NULL;
  g_autofree char *contact = NULL;
  g_autofree char *request = NULL;

  if (!scb_paper_init (&paper, document, dossier, rules, form, error))
    return NULL;
  to = format_for_kind (&paper, "notice.to");
  body = format_for_kind (&paper, "notice.body");
  contact = scb_paper_is_blank (&paper)
                ? NULL
                : scb_paper_person (&paper, dossier->session->contact, NULL);
  request = scb_phrases_format (paper.phrases, "notice.request", "contact", contact, NULL);
  add_frame (&paper, "notice");
  scb_paper_add (&paper, to);
  scb_paper_add (&paper, body);
  add_when_and_where (&paper);
  add_content (&paper);
  scb_paper_add (&paper, request);
  scb_paper_add_branch_signature (&paper);
  add_programme (&paper);
  return g_steal_pointer (&document);
}
