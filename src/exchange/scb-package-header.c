/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who sends a package, and why. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-date.h"
#include "scb-package-private.h"
#include "scb-period.h"

static const char *const nicks[] = { "plain", "starter", "branch-month", "office-month" };

const char *
scb_package_purpose_nick (ScbPackagePurpose purpose)
{
  return nicks[purpose];
}

ScbPackageHeader *
scb_package_header_new (ScbPackagePurpose purpose)
{
  ScbPackageHeader *header = g_new0 (ScbPackageHeader, 1);

  header->purpose = purpose;
  return header;
}

ScbPackageHeader *
scb_package_header_copy (const ScbPackageHeader *header)
{
  ScbPackageHeader *copy = scb_package_header_new (header->purpose);

  copy->sender = g_strdup (header->sender);
  copy->name = g_strdup (header->name);
  copy->receiver = g_strdup (header->receiver);
  copy->period = g_strdup (header->period);
  copy->made_at = g_strdup (header->made_at);
  return copy;
}

void
scb_package_header_free (ScbPackageHeader *header)
{
  g_free (header->sender);
  g_free (header->name);
  g_free (header->receiver);
  g_free (header->period);
  g_free (header->made_at);
  g_free (header);
}

static gboolean
read_purpose (ScbPackageHeader *header, const char *text, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    if (strcmp (nicks[i], text) == 0)
      {
        header->purpose = i;
        return TRUE;
      }
  return scb_package_fail (error, "header", "purpose", _("“%s” is not one of its values"), text);
}

static gboolean
read_key (ScbPackageHeader *header, const char *key, const char *text, GError **error)
{
  char **target = strcmp (key, "sender") == 0     ? &header->sender
                  : strcmp (key, "name") == 0     ? &header->name
                  : strcmp (key, "receiver") == 0 ? &header->receiver
                  : strcmp (key, "period") == 0   ? &header->period
                  : strcmp (key, "made_at") == 0  ? &header->made_at
                                                  : NULL;

  if (strcmp (key, "purpose") == 0)
    return read_purpose (header, text, error);
  if (target == NULL)
    return scb_package_fail (error, "header", key, _("is no key of a header"));
  if ((target == &header->sender || target == &header->receiver) && !g_uuid_string_is_valid (text))
    return scb_package_fail (error, "header", key, _("must be a UUID"));
  if (target == &header->period && !scb_period_is_valid (text))
    return scb_package_fail (error, "header", key, _("must be a month, “2020-09”"));
  *target = target == &header->sender || target == &header->receiver ? g_ascii_strdown (text, -1)
                                                                     : g_strdup (text);
  return TRUE;
}

ScbPackageHeader *
scb_package_header_read (JsonNode *node, GError **error)
{
  g_autoptr (ScbPackageHeader) header = scb_package_header_new (SCB_PACKAGE_PLAIN);
  JsonObjectIter iter;
  const char *key;
  JsonNode *value;

  if (node == NULL)
    return g_steal_pointer (&header);
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      scb_package_fail (error, "header", NULL, _("must be an object"));
      return NULL;
    }
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &key, &value))
    {
      if (!JSON_NODE_HOLDS_VALUE (value) || json_node_get_value_type (value) != G_TYPE_STRING)
        {
          scb_package_fail (error, "header", key, _("must be a text"));
          return NULL;
        }
      if (!read_key (header, key, json_node_get_string (value), error))
        return NULL;
    }
  if (header->purpose != SCB_PACKAGE_PLAIN && header->sender == NULL)
    {
      scb_package_fail (error, "header", "sender", _("must be a UUID"));
      return NULL;
    }
  return g_steal_pointer (&header);
}

gboolean
scb_package_is_setting_of_one_book (const char *key)
{
  return g_str_has_prefix (key, "received.");
}
