/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lý lịch chi bộ. */

#include "scb-config.h"

#include "scb-branch-paper.h"

#include "scb-date-text.h"
#include "scb-glib.h"
#include "scb-paper-private.h"
#include "scb-period.h"

#define UNKNOWN_DAY "…"

typedef struct
{
  const char *head; /* phrase */
  double width;     /* in parts of the whole */
} Column;

/* A life fits one page: the largest type in which it does is taken; where none does, the first, on
 * as many pages as it needs. */
typedef struct
{
  double body_size, body_pitch, cell_size, cell_pitch;
  double margin; /* above and below, in mm; 0: as elsewhere */
} Type;

static const Type types[] = {
  { 13, 15.5, 11, 13, 0 },
  { 12, 14, 10.5, 12, 15 },
  { 11, 12.5, 9.5, 11, 12 },
};

typedef struct
{
  ScbPaper paper;
  const Type *type;
} Page;

static char *
day_text (const char *day)
{
  return day != NULL ? scb_date_text_short (day) : g_strdup (UNKNOWN_DAY);
}

static ScbTable *
begin_table (Page *page, const Column *columns, guint n_columns)
{
  g_autofree ScbTableColumn *table_columns = g_new0 (ScbTableColumn, n_columns);
  g_autofree const char **heads = g_new0 (const char *, n_columns);
  ScbPaper *self = &page->paper;
  ScbTableStyle style = self->table;
  ScbTable *table;

  for (guint i = 0; i < n_columns; i++)
    {
      table_columns[i] = (ScbTableColumn){ columns[i].width, SCB_ALIGN_LEFT };
      heads[i] = scb_phrases_get (self->phrases, columns[i].head);
    }
  style.size = page->type->cell_size;
  style.pitch = page->type->cell_pitch;
  table = scb_document_add_table (self->document, &style, table_columns, n_columns);
  scb_table_add_head (table, heads, NULL, NULL);
  return table;
}

static void
end_table (ScbPaper *self)
{
  scb_document_add_space (self->document, self->rules->layout.paragraph_gap);
}

/* ---- formation and names ---- */

static void
add_names (ScbPaper *self, ScbBranchHistory *history)
{
  g_autofree char *formed = scb_date_text_long (history->branch->formed_on);
  g_autofree char *line
      = scb_phrases_format (self->phrases, "branch-history.formed", "date", formed, NULL);

  scb_paper_add_heading (self, 1, scb_phrases_get (self->phrases, "branch-history.part.names"));
  scb_paper_add (self, line);
  for (guint i = 0; i < history->names->len; i++)
    {
      const ScbHistoryName *name = history->names->pdata[i];
      g_autofree char *since = day_text (name->since);
      g_autofree char *until = day_text (name->until);
      g_autofree char *text = scb_phrases_format (
          self->phrases, name->until != NULL ? "branch-history.name-until" : "branch-history.name",
          "since", since, "until", until, "name", name->name, "organization", name->organization,
          NULL);

      scb_paper_add (self, text);
    }
  if (history->branch->dissolved_on != NULL
      && g_strcmp0 (history->branch->dissolved_on, history->day) <= 0)
    {
      g_autofree char *ended = scb_date_text_long (history->branch->dissolved_on);
      g_autofree char *text
          = scb_phrases_format (self->phrases, "branch-history.ended", "date", ended, NULL);

      scb_paper_add (self, text);
    }
}

/* ---- decisions ---- */

/* "số 25-QĐ/ĐU, ngày 04/02/2020 của Đảng ủy xã Lương Mông"; (transfer full) (nullable) */
static char *
decision_text (ScbPaper *self, const ScbDecision *decision)
{
  GString *text = g_string_new (NULL);
  const struct
  {
    const char *phrase;
    char *value; /* owned */
  } parts[] = {
    { "branch-history.decision.number", decision != NULL ? g_strdup (decision->number) : NULL },
    { "branch-history.decision.date",
      decision != NULL ? scb_date_text_short (decision->issued_on) : NULL },
    { "branch-history.decision.issuer", decision != NULL ? g_strdup (decision->issuer) : NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].value != NULL)
      {
        g_autofree char *part
            = scb_phrases_format (self->phrases, parts[i].phrase, "value", parts[i].value, NULL);

        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
        g_free (parts[i].value);
      }
  return scb_string_free (text);
}

static char *
event_text (ScbPaper *self, const ScbHistoryEvent *told)
{
  g_autofree char *key
      = g_strconcat (told->is_own ? "branch-history.event." : "branch-history.event.other.",
                     scb_enum_nick (SCB_TYPE_BRANCH_EVENT_KIND, told->event->kind), NULL);
  g_autofree char *with = g_strconcat (key, "-with", NULL);
  g_autofree char *text = scb_phrases_format (
      self->phrases,
      told->is_own && told->other_name != NULL && scb_phrases_has (self->phrases, with) ? with
                                                                                        : key,
      "other", told->other_name, NULL);
  g_autofree char *note = scb_paper_sentence (told->event->note);

  return note != NULL ? g_strdup_printf ("%s. %s", text, note) : g_steal_pointer (&text);
}

static void
add_events (Page *page, ScbBranchHistory *history)
{
  static const Column columns[] = {
    { "branch-history.events.day", 17 },
    { "branch-history.events.event", 47 },
    { "branch-history.events.decision", 36 },
  };
  ScbPaper *self = &page->paper;
  ScbTable *table;

  if (history->events->len == 0)
    return;
  scb_paper_add_heading (self, 1, scb_phrases_get (self->phrases, "branch-history.part.events"));
  table = begin_table (page, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < history->events->len; i++)
    {
      const ScbHistoryEvent *told = history->events->pdata[i];
      g_autofree char *day = day_text (told->event->happened_on);
      g_autofree char *event = event_text (self, told);
      g_autofree char *decision = decision_text (self, told->decision);
      const char *cells[] = { day, event, decision };

      scb_paper_add_row (self, table, cells, G_N_ELEMENTS (cells));
    }
  end_table (self);
}

/* ---- the family tree ---- */

static void
add_relatives (ScbPaper *self, ScbTable *table, GPtrArray *relatives, const char *direction)
{
  for (guint i = 0; i < relatives->len; i++)
    {
      const ScbHistoryRelative *relative = relatives->pdata[i];
      g_autofree char *key
          = g_strconcat ("branch-history.relative.", direction, ".",
                         scb_enum_nick (SCB_TYPE_BRANCH_EVENT_KIND, relative->kind), NULL);
      g_autofree char *day = day_text (relative->day);
      g_autofree char *how = scb_phrases_format (self->phrases, key, "date", day, NULL);
      g_autofree char *formed = day_text (relative->formed_on);
      g_autofree char *ended
          = relative->dissolved_on != NULL ? scb_date_text_short (relative->dissolved_on) : NULL;
      g_autofree char *steps = g_strnfill (2 * relative->depth, '-');
      g_autofree char *name = relative->depth > 0 ? g_strdup_printf ("%s %s", steps, relative->name)
                                                  : g_strdup (relative->name);
      const char *cells[] = { name, formed, ended, how };

      scb_paper_add_row (self, table, cells, G_N_ELEMENTS (cells));
    }
}

static void
add_tree (Page *page, ScbBranchHistory *history)
{
  static const Column columns[] = {
    { "branch-history.tree.branch", 41 },
    { "branch-history.tree.formed", 16 },
    { "branch-history.tree.ended", 16 },
    { "branch-history.tree.how", 27 },
  };
  ScbPaper *self = &page->paper;
  ScbTable *table;

  if (history->predecessors->len + history->heirs->len == 0)
    return;
  scb_paper_add_heading (self, 1, scb_phrases_get (self->phrases, "branch-history.part.tree"));
  table = begin_table (page, columns, G_N_ELEMENTS (columns));
  add_relatives (self, table, history->predecessors, "before");
  add_relatives (self, table, history->heirs, "after");
  end_table (self);
}

/* ---- terms ---- */

static char *
officers_text (ScbPaper *self, const ScbHistoryTerm *told)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < told->officers->len; i++)
    {
      const ScbHistoryOfficer *officer = told->officers->pdata[i];
      g_autofree char *key = g_strconcat ("branch-history.officer.",
                                          scb_enum_nick (SCB_TYPE_POST_KIND, officer->kind), NULL);
      g_autofree char *line = scb_phrases_format (self->phrases, key, "name", officer->name, NULL);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", line);
    }
  return scb_string_free (text);
}

static void
add_terms (Page *page, ScbBranchHistory *history)
{
  static const Column columns[] = {
    { "branch-history.terms.term", 16 },
    { "branch-history.terms.span", 24 },
    { "branch-history.terms.congress", 17 },
    { "branch-history.terms.committee", 43 },
  };
  ScbPaper *self = &page->paper;
  ScbTable *table;

  scb_paper_add_heading (self, 1, scb_phrases_get (self->phrases, "branch-history.part.terms"));
  if (history->terms->len == 0)
    {
      scb_paper_add_dots (self, 2);
      return;
    }
  table = begin_table (page, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < history->terms->len; i++)
    {
      const ScbHistoryTerm *told = history->terms->pdata[i];
      g_autofree char *since = day_text (told->term->since);
      g_autofree char *until
          = day_text (g_strcmp0 (told->term->until, history->day) <= 0 ? told->term->until : NULL);
      g_autofree char *span = g_strdup_printf ("%s – %s", since, until);
      g_autofree char *congress
          = told->term->congress_on != NULL ? scb_date_text_short (told->term->congress_on) : NULL;
      g_autofree char *officers = officers_text (self, told);
      const char *cells[] = { told->term->name, span, congress, officers };

      scb_paper_add_row (self, table, cells, G_N_ELEMENTS (cells));
    }
  end_table (self);
}

/* ---- members and sessions ---- */

static void
add_roll (ScbPaper *self, ScbBranchHistory *history)
{
  g_autofree char *total = scb_paper_count (history->official + history->probationary);
  g_autofree char *official = scb_paper_count (history->official);
  g_autofree char *reinforcement = scb_paper_count (history->reinforcement);
  g_autofree char *probationary = scb_paper_count (history->probationary);
  g_autofree char *temporary = scb_paper_count (history->temporary);
  g_autofree char *exempt = scb_paper_count (history->exempt);
  g_autofree char *away = scb_paper_count (history->away);
  g_autofree char *text
      = scb_phrases_format (self->phrases, "branch-history.roll", "total", total, "official",
                            official, "reinforcement", reinforcement, "probationary", probationary,
                            "temporary", temporary, "exempt", exempt, "away", away, NULL);

  scb_paper_add_heading (self, 1, scb_phrases_get (self->phrases, "branch-history.part.roll"));
  scb_paper_add (self, text);
}

static void
add_sums (ScbPaper *self, const ScbHistorySums *sums, const char *phrase)
{
  g_autofree char *sessions
      = sums->sessions != SCB_UNKNOWN ? scb_paper_count (sums->sessions) : NULL;
  g_autofree char *recorded = scb_paper_count (sums->recorded);
  g_autofree char *regular = scb_paper_count (sums->regular);
  g_autofree char *topics = scb_paper_count (sums->topics);
  g_autofree char *rate = sums->expected > 0
                              ? scb_paper_percent ((double)sums->present / (double)sums->expected)
                              : NULL;
  g_autofree char *text
      = scb_phrases_format (self->phrases, phrase, "sessions", sessions, "recorded", recorded,
                            "regular", regular, "topics", topics, NULL);
  g_autofree char *attendance
      = rate != NULL
            ? scb_phrases_format (self->phrases, "branch-history.attendance", "rate", rate, NULL)
            : NULL;
  g_autofree char *line
      = attendance != NULL ? g_strdup_printf ("%s %s", text, attendance) : g_strdup (text);

  scb_paper_add (self, line);
}

static void
add_sessions (ScbPaper *self, ScbBranchHistory *history)
{
  add_sums (self, &history->sums[SCB_HISTORY_OWN], "branch-history.sessions");
  if (history->predecessors->len > 0)
    add_sums (self, &history->sums[SCB_HISTORY_WITH_PREDECESSORS],
              "branch-history.sessions-predecessors");
}

/* ---- the whole ---- */

ScbDossier *
scb_branch_history_to_dossier (ScbBranchHistory *history)
{
  g_autofree char *period = scb_period_of (history->day);
  g_autoptr (ScbSession) session
      = g_object_new (SCB_TYPE_SESSION, "kind", SCB_SESSION_KIND_REGULAR, "state",
                      SCB_SESSION_STATE_PLANNED, "period", period, NULL);
  ScbDossier *dossier = scb_dossier_new (session);

  dossier->organization_name = g_strdup (history->organization);
  dossier->branch_name = g_strdup (history->name);
  dossier->place = g_strdup (history->place);
  if (history->settings != NULL)
    {
      g_hash_table_unref (dossier->settings);
      dossier->settings = g_hash_table_ref (history->settings);
    }
  return dossier;
}

static void
set_type (Page *page)
{
  ScbPaper *self = &page->paper;

  self->body.size = self->heading.size = page->type->body_size;
  self->body.pitch = self->heading.pitch = page->type->body_pitch;
  self->body.after = self->heading.after = 2;
}

static void
add_head (ScbPaper *self, ScbBranchHistory *history)
{
  g_autofree char *place_date = scb_paper_place_date (self, history->day);
  g_autofree char *day = scb_date_text_long (history->day);
  g_autofree char *subject
      = scb_phrases_format (self->phrases, "branch-history.subject", "date", day, NULL);
  const char *type = scb_phrases_get (self->phrases, "branch-history.type");

  scb_document_set_title (self->document, type);
  scb_document_set_author (self->document, history->name);
  scb_document_set_subject (self->document, subject);
  scb_document_set_date (self->document, history->day);
  scb_paper_add_head (self, NULL, place_date);
  scb_paper_add_title (self, type, subject);
}

static void
add_signature (ScbPaper *self, ScbBranchHistory *history)
{
  const char *tm = scb_dossier_get_setting (self->dossier, "tm-line");
  const ScbPaperSignature signature
      = { .on_behalf = scb_phrases_get (self->phrases, g_strcmp0 (tm, "committee") == 0
                                                           ? "sign.on-behalf.committee"
                                                           : "sign.on-behalf.branch"),
          .office = scb_phrases_get (self->phrases, "sign.branch-secretary"),
          .office_bold = self->rules->layout.office_bold,
          .name = history->secretary };

  scb_paper_add_signatures (self, NULL, &signature);
}

static ScbDocument *
make (ScbBranchHistory *history, const ScbRules *rules, const Type *type, GError **error)
{
  ScbSheet sheet = scb_paper_sheet (rules);
  g_autoptr (ScbDocument) document = NULL;
  g_autoptr (ScbDossier) dossier = scb_branch_history_to_dossier (history);
  Page page = { .type = type };

  if (type->margin > 0)
    sheet.margin_top = sheet.margin_bottom = SCB_MM (type->margin);
  document = scb_document_new (&sheet);
  if (!scb_paper_init (&page.paper, document, dossier, rules, SCB_PAPER_RECORD, error))
    return NULL;
  set_type (&page);
  add_head (&page.paper, history);
  add_names (&page.paper, history);
  add_events (&page, history);
  add_tree (&page, history);
  add_terms (&page, history);
  add_roll (&page.paper, history);
  add_sessions (&page.paper, history);
  add_signature (&page.paper, history);
  scb_paper_clear (&page.paper);
  return g_steal_pointer (&document);
}

ScbDocument *
scb_branch_paper_new (ScbBranchHistory *history, const ScbRules *rules, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (ScbDocument) document = make (history, rules, &types[i], error);
      g_autoptr (ScbLayout) layout = document != NULL ? scb_layout_new (document, error) : NULL;

      if (layout == NULL)
        return NULL;
      if (scb_layout_get_n_pages (layout) == 1)
        return g_steal_pointer (&document);
    }
  return make (history, rules, &types[0], error);
}
