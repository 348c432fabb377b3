/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Search over everything, on the sample book. */

#include "scb-search-item.h"
#include "scb-search-page.h"
#include "scb-text-fold.h"
#include "view-fixture.h"

typedef struct
{
  ScbBook *book;
  ScbSearchPage *page;
  GtkWindow *window;
  gint64 session; /* that was asked to be opened */
  GType type;     /* of the record that was asked to be opened */
} Fixture;

static void
open_session_cb (ScbSearchPage *page, gint64 session, GType type, gint64 id, Fixture *fixture)
{
  fixture->session = session;
  fixture->type = type;
}

static void
open_record_cb (ScbSearchPage *page, GType type, gint64 id, Fixture *fixture)
{
  fixture->session = 0;
  fixture->type = type;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = view_open_sample ();
  fixture->page = SCB_SEARCH_PAGE (scb_search_page_new ());
  g_signal_connect (fixture->page, "open-session", G_CALLBACK (open_session_cb), fixture);
  g_signal_connect (fixture->page, "open-record", G_CALLBACK (open_record_cb), fixture);
  scb_search_page_set_book (fixture->page, fixture->book);
  fixture->window = view_present (GTK_WIDGET (fixture->page), 700, 700);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  view_destroy (fixture->window);
  view_close_book (fixture->book);
}

static GListModel *
items_of (Fixture *fixture)
{
  return gtk_single_selection_get_model (
      GTK_SINGLE_SELECTION (view_child (fixture->page, "selection")));
}

static const char *
shown_page (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (view_child (fixture->page, "stack")));
}

static guint
search (Fixture *fixture, const char *words, const char *page)
{
  gtk_editable_set_text (GTK_EDITABLE (view_child (fixture->page, "entry")), words);
  view_wait_until (g_str_equal (shown_page (fixture), page));
  view_settle ();
  view_settle ();
  return g_list_model_get_n_items (items_of (fixture));
}

static void
test_accents_are_not_needed (Fixture *fixture, gconstpointer data)
{
  guint n_plain, n_accented;

  g_assert_cmpstr (shown_page (fixture), ==, "start");
  n_plain = search (fixture, "duong hoa", "results");
  g_assert_cmpuint (n_plain, >, 3);
  g_assert_cmpuint (search (fixture, "không có chữ nào thế", "none"), ==, 0);
  n_accented = search (fixture, "Đường hoa", "results");
  g_assert_cmpuint (n_accented, ==, n_plain);
  search (fixture, "", "start");
}

static void
test_the_words_found_are_bold (Fixture *fixture, gconstpointer data)
{
  guint n_items = search (fixture, "duong hoa", "results");

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (ScbSearchItem) item = g_list_model_get_item (items_of (fixture), i);
      g_autoptr (PangoAttrList) attributes = NULL;
      g_autofree char *excerpt = NULL;
      g_autofree char *word = NULL;
      g_autofree char *folded = NULL;
      GSList *list;
      PangoAttribute *first;

      g_object_get (item, "excerpt", &excerpt, "attributes", &attributes, NULL);
      g_assert_null (strpbrk (excerpt, "\002\003"));
      list = pango_attr_list_get_attributes (attributes);
      g_assert_nonnull (list);
      first = list->data;
      g_assert_cmpint (first->klass->type, ==, PANGO_ATTR_WEIGHT);
      g_assert_cmpuint (first->end_index, <=, strlen (excerpt));
      word = g_strndup (excerpt + first->start_index, first->end_index - first->start_index);
      folded = scb_text_fold (word);
      g_assert_true (g_str_equal (folded, "duong") || g_str_equal (folded, "hoa"));
      g_slist_free_full (list, (GDestroyNotify)pango_attribute_destroy);
    }
}

static void
test_one_kind_stands_together (Fixture *fixture, gconstpointer data)
{
  guint n_items = search (fixture, "nong van", "results");
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *before = NULL;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (ScbSearchItem) item = g_list_model_get_item (items_of (fixture), i);
      char *heading = NULL;
      gboolean is_first = FALSE;

      g_object_get (item, "heading", &heading, "is-first", &is_first, NULL);
      g_assert_cmpstr (heading, !=, "Other");
      g_assert_cmpint (is_first, ==, g_strcmp0 (heading, before) != 0);
      if (is_first)
        g_assert_true (g_hash_table_add (seen, g_strdup (heading)));
      g_free (before);
      before = heading;
    }
}

static guint
find_item (Fixture *fixture, GType type)
{
  for (guint i = 0; i < g_list_model_get_n_items (items_of (fixture)); i++)
    {
      g_autoptr (ScbSearchItem) item = g_list_model_get_item (items_of (fixture), i);

      if (scb_search_item_get_record_type (item) == type)
        return i;
    }
  g_error ("no %s was found", g_type_name (type));
}

static void
test_enter_opens (Fixture *fixture, gconstpointer data)
{
  search (fixture, "xi mang", "results");
  g_signal_emit_by_name (view_child (fixture->page, "list"), "activate",
                         find_item (fixture, SCB_TYPE_PROPOSAL));
  g_assert_cmpint (fixture->session, ==,
                   view_find_session (fixture->book, "Xóm Mới", "2020-09-03"));
  g_assert_true (fixture->type == SCB_TYPE_PROPOSAL);

  search (fixture, "ban van sinh", "results");
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (view_child (fixture->page, "selection")),
                                     find_item (fixture, SCB_TYPE_MEMBER));
  g_signal_emit_by_name (view_child (fixture->page, "entry"), "activate");
  g_assert_cmpint (fixture->session, ==, 0);
  g_assert_true (fixture->type == SCB_TYPE_MEMBER);
}

static void
test_results_follow_the_book (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbMember) member = g_object_new (SCB_TYPE_MEMBER, "full-name", "Zzz Quý Hiếm", NULL);

  search (fixture, "quy hiem", "none");
  g_assert_true (scb_book_save (fixture->book, member, "Add member", NULL));
  g_assert_cmpstr (shown_page (fixture), ==, "results");
}

static void
test_every_searched_kind_has_a_name (Fixture *fixture, gconstpointer data)
{
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (types[i]);

      for (guint j = 0; j < SCB_RECORD_CLASS (klass)->n_fields; j++)
        if ((SCB_RECORD_CLASS (klass)->fields[j].flags & SCB_FIELD_SEARCHED) != 0)
          g_assert_cmpstr (scb_search_kind_label (types[i]), !=, "Other");
    }
}

static void
test_names_labels_and_keys (Fixture *fixture, gconstpointer data)
{
  search (fixture, "duong hoa", "results");
  view_check_names (GTK_WIDGET (fixture->page));
  view_check_labels (GTK_WIDGET (fixture->page));
  view_take_picture (fixture->window, "search");
  g_assert_cmpuint (view_count_tab_stops (fixture->window, NULL), <, 6);
  view_set_text_scale (2);
  view_settle ();
  view_check_labels (GTK_WIDGET (fixture->page));
  view_take_picture (fixture->window, "search-200");
  view_set_text_scale (1);
}

int
main (int argc, char *argv[])
{
  view_init (&argc, &argv);
#define add(name, function)                                                                        \
  g_test_add ("/search-page/" name, Fixture, NULL, set_up, function, tear_down)
  add ("accents-are-not-needed", test_accents_are_not_needed);
  add ("the-words-found-are-bold", test_the_words_found_are_bold);
  add ("one-kind-stands-together", test_one_kind_stands_together);
  add ("enter-opens", test_enter_opens);
  add ("results-follow-the-book", test_results_follow_the_book);
  add ("every-searched-kind-has-a-name", test_every_searched_kind_has_a_name);
  add ("names-labels-and-keys", test_names_labels_and_keys);
#undef add
  return g_test_run ();
}
