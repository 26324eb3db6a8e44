/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of two numbers is the day: what the text shows, then the locale. */

#include "dtl-date-order.h"

#include <string.h>

#include "date-table.h"

static void
test_evidence (void)
{
  static const struct
  {
    const char *text;
    DtlDateOrder order;
  } cases[] = {
    { "Paid 07/08/2024.", DTL_DATE_ORDER_UNKNOWN },
    { "Paid 07/08/2024, 13/08/2024.", DTL_DATE_ORDER_DAY_FIRST },
    { "Paid 07/08/24, 08/23/24.", DTL_DATE_ORDER_MONTH_FIRST },
    { "Paid 13-08-2024.", DTL_DATE_ORDER_DAY_FIRST },
    { "Paid 13/08/2024, 08/23/2024.", DTL_DATE_ORDER_UNKNOWN },
    { "Score 21-12-24, page 13/08, 2024/08/13, 99/99/2024, 13/8/2024", DTL_DATE_ORDER_DAY_FIRST },
    { "13/", DTL_DATE_ORDER_UNKNOWN },
    { "", DTL_DATE_ORDER_UNKNOWN },
    { "113/08/2024", DTL_DATE_ORDER_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (dtl_date_order_in_text (cases[i].text, strlen (cases[i].text), NULL), ==, cases[i].order);
}

static void
test_orders (void)
{
  static const DateRow rows[] = {
    { NULL, NULL, "Due 07/08/2024 and 13/08/2024.", "07/08/2024=2024-08-07; 13/08/2024=2024-08-13" },
    { NULL, "en-US", "Due 07/08/2024 and 13/08/2024.", "07/08/2024=2024-08-07; 13/08/2024=2024-08-13" },
    { NULL, "en-GB", "Due 07/08/2024 and 08/13/2024.", "07/08/2024=2024-07-08; 08/13/2024=2024-08-13" },
    { NULL, NULL, "Due 12/25/2023 and 04/02/2024.", "12/25/2023=2023-12-25; 04/02/2024=2024-04-02" },
    { NULL, NULL, "Due 25/12/2023 and 04/02/2024.", "25/12/2023=2023-12-25; 04/02/2024=2024-02-04" },
    { NULL, "en-GB", "Due 07/08/2024.", "07/08/2024=2024-08-07" },
    { "2024-12-20", "en-US", "Open Fri 12/20.", "Fri 12/20=2024-12-20" },
    { NULL, NULL, "It is 24/7, 1/66, 12/20 and 5/11/9999.", "" },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-order/evidence", test_evidence);
  g_test_add_func ("/date-order/orders", test_orders);
  return g_test_run ();
}
