/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a date is to its sentence. */

#include "date-table.h"

static void
test_roles (void)
{
  static const DateRow rows[] = {
    { "2024-12-12", NULL, "He spoke on Monday in Kazan.", "Monday=2024-12-09@event" },
    { "2024-12-12", NULL, "Three died in a fire, police said on Tuesday.", "Tuesday=2024-12-10@statement" },
    { "2024-12-12", NULL, "On Wednesday, the bank said it would act.", "Wednesday=2024-12-11@event" },
    { NULL, NULL, "It aims to cut emissions by 2030.", "2030=2030@deadline" },
    { NULL, NULL, "By 1998 it was gone.", "1998=1998@period" },
    { NULL, NULL, "The airline lost $80m in 2023, compared with $310m in 2022.", "2023=2023@period; 2022=2022@period" },
    { NULL, NULL, "He joined the navy in 1994.", "1994=1994@event" },
    { NULL, NULL, "A quake killed 3,000 people in 1999.", "1999=1999@event" },
    { NULL, NULL, "The 2016 referendum was close.", "2016=2016@period" },
    { "2024-12-12", NULL, "It stands at 5% today.", "today=2024-12-12@period" },
    { "2024-12-12", NULL, "It has been shut since March 2021.", "March 2021=2021-03/..@period" },
    { "2025-02-03", NULL, "NAIROBI, Feb 3 (Reuters) - Kenya bought it.", "Feb 3=2025-02-03@publication" },
    { NULL, NULL, "Published 12 Dec 2024, 14:05 GMT", "12 Dec 2024, 14:05 GMT=2024-12-12T14:05:00Z@publication" },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-role/roles", test_roles);
  return g_test_run ();
}
