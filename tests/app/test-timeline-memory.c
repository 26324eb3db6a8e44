/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lanes as they were left: each kind has an order of its own, stories do not forget each other's, and none of it grows. */

#include "config.h"

#include "dtl-timeline-memory.h"

static void
test_order (void)
{
  g_autoptr (GSettings) settings = g_settings_new (DTL_APPLICATION_ID);
  const char *const here[] = { "Herald", "Courier", "Note", NULL };
  const char *const there[] = { "Gazette", "Courier", NULL };
  const char *const joined[] = { "Gazette", "Courier", "Herald", "Note", NULL };
  g_auto (GStrv) before = dtl_timeline_memory_dup_order (settings, "source");
  g_auto (GStrv) after = NULL;
  g_auto (GStrv) other = NULL;

  g_assert_null (before);
  dtl_timeline_memory_set_order (settings, "source", here);
  dtl_timeline_memory_set_order (settings, "source", there);
  after = dtl_timeline_memory_dup_order (settings, "source");
  other = dtl_timeline_memory_dup_order (settings, "person");
  g_assert_cmpstrv (after, joined);
  g_assert_null (other);
}

static void
test_folded (void)
{
  g_autoptr (GSettings) settings = g_settings_new (DTL_APPLICATION_ID);
  const char *const expected[] = { "", "Note", NULL };
  g_auto (GStrv) folded = NULL;

  dtl_timeline_memory_set_folded (settings, "Herald", TRUE);
  dtl_timeline_memory_set_folded (settings, "", TRUE);
  dtl_timeline_memory_set_folded (settings, "Note", TRUE);
  dtl_timeline_memory_set_folded (settings, "Herald", FALSE);
  folded = g_settings_get_strv (settings, "timeline-folded");
  g_assert_cmpstrv (folded, expected);
}

/* A thousand stories later the settings are as small as before, and the last is not what was forgotten. */
static void
test_bounded (void)
{
  g_autoptr (GSettings) settings = g_settings_new (DTL_APPLICATION_ID);
  g_auto (GStrv) folded = NULL;
  g_auto (GStrv) order = NULL;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *name = g_strdup_printf ("Source %u", i);
      const char *const names[] = { name, NULL };

      dtl_timeline_memory_set_folded (settings, name, TRUE);
      dtl_timeline_memory_set_order (settings, "source", names);
    }
  folded = g_settings_get_strv (settings, "timeline-folded");
  order = dtl_timeline_memory_dup_order (settings, "source");
  g_assert_cmpuint (g_strv_length (folded), <=, 300);
  g_assert_cmpuint (g_strv_length (order), <=, 300);
  g_assert_cmpstr (folded[g_strv_length (folded) - 1], ==, "Source 999");
  g_assert_cmpstr (order[0], ==, "Source 999");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-memory/order", test_order);
  g_test_add_func ("/timeline-memory/folded", test_folded);
  g_test_add_func ("/timeline-memory/bounded", test_bounded);
  return g_test_run ();
}
