/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A lexicon finds a unit by its words; whoever chooses one wants to see all there are. */

#include "config.h"

#include "dtl-unit-list.h"

#include <glib/gi18n-lib.h>

#include "dtl-json.h"

void
dtl_unit_list_free (DtlUnitList *list)
{
  g_strfreev (list->codes);
  g_strfreev (list->names);
  g_free (list);
}

/* Its first name in the language, else its first sign. */
static const char *
find_name (const DtlJson *unit, const char *language)
{
  const char *const keys[] = { language, "symbols" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      DtlJson names, name;
      const char *words;

      if (dtl_json_has (unit, keys[i]) && dtl_json_get_array (unit, keys[i], &names, NULL) && dtl_json_length (&names) > 0)
        {
          name = dtl_json_element (&names, 0);
          if (dtl_json_string (&name, &words, NULL))
            return words;
        }
    }
  return NULL;
}

/**
 * dtl_unit_list_load:
 * @data_directory: where units.json is, from dtl_data_directory()
 * @language: in whose words they are named
 * @error: as dtl_json_load()
 *
 * Returns: (transfer full) (nullable): all units, in the order of the file
 */
DtlUnitList *
dtl_unit_list_load (const char *data_directory, const char *language, GError **error)
{
  g_autofree char *path = g_build_filename (data_directory, "units.json", NULL);
  g_autoptr (JsonNode) document = dtl_json_load (path, error);
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  DtlUnitList *list;
  DtlJson root, units;

  if (document == NULL)
    return NULL;
  root = dtl_json_root (document, path);
  if (!dtl_json_get_array (&root, "units", &units, error))
    return NULL;
  g_strv_builder_add (codes, "1");
  g_strv_builder_add (names, _("None"));
  for (guint i = 0; i < dtl_json_length (&units); i++)
    {
      const DtlJson unit = dtl_json_element (&units, i);
      const char *code, *name;

      if (!dtl_json_get_string (&unit, "code", &code, error))
        return NULL;
      if (!g_hash_table_add (seen, (gpointer) code))
        continue;
      name = find_name (&unit, language);
      g_strv_builder_add (codes, code);
      g_strv_builder_take (names, name != NULL && !g_str_equal (name, code) ? g_strdup_printf ("%s – %s", code, name) : g_strdup (code));
    }
  list = g_new (DtlUnitList, 1);
  list->codes = g_strv_builder_end (codes);
  list->names = g_strv_builder_end (names);
  return list;
}
