/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The desktop remembers which files were used; of those the collections are ours. */

#include "dtl-recent.h"

#include <gtk/gtk.h>
#include <string.h>

#define ENDING ".dateline"
#define AT_MOST 6

void
dtl_recent_free (DtlRecent *recent)
{
  g_free (recent->uri);
  g_free (recent->name);
  g_free (recent->folder);
  g_free (recent);
}

/**
 * dtl_recent_add:
 * @file: a collection that was opened or saved
 */
void
dtl_recent_add (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
}

static char *
name_folder (GFile *file)
{
  g_autoptr (GFile) parent = g_file_get_parent (file);
  g_autofree char *path = parent != NULL ? g_file_get_path (parent) : NULL;
  const char *home = g_get_home_dir ();

  if (path == NULL)
    return g_strdup ("");
  return g_str_has_prefix (path, home) ? g_strconcat ("~", path + strlen (home), NULL) : g_steal_pointer (&path);
}

static int
compare_newest_cb (gconstpointer a, gconstpointer b)
{
  return -g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) a),
                               gtk_recent_info_get_modified ((GtkRecentInfo *) b));
}

static DtlRecent *
create_recent (const char *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autofree char *name = g_file_get_basename (file);
  DtlRecent *recent = g_new0 (DtlRecent, 1);

  recent->uri = g_strdup (uri);
  recent->name = g_strndup (name, strlen (name) - strlen (ENDING));
  recent->folder = name_folder (file);
  return recent;
}

/**
 * dtl_recent_list:
 *
 * Returns: (transfer full) (element-type DtlRecent): the last few collections that are still there, newest first
 */
GPtrArray *
dtl_recent_list (void)
{
  GPtrArray *recents = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_recent_free);
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  items = g_list_sort (items, compare_newest_cb);
  for (GList *at = items; at != NULL && recents->len < AT_MOST; at = at->next)
    {
      const char *uri = gtk_recent_info_get_uri (at->data);

      if (g_str_has_suffix (uri, ENDING) && gtk_recent_info_is_local (at->data) && gtk_recent_info_exists (at->data))
        g_ptr_array_add (recents, create_recent (uri));
    }
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
  return recents;
}
