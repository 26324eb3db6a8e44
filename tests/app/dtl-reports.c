/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sixty reports on one story are what the figures panel must still be read with. They are made here from wordings of
 * each fact, so that every report says it in another way, as reports do. */

#include "config.h"

#include "dtl-reports.h"

#include <string.h>

#define N_WORDINGS 5
#define N_TOWNS 10
#define COPIES_EVERY 3 /* of three reports one is the agency's */

static const char *const towns[N_TOWNS] = {
  "Merendal", "Orlaholm", "Tolvik", "Sandfurt", "Karstein", "Ulmenau", "Varnemark", "Brekkeby", "Lohmfeld", "Pirrenstad",
};

static const char *const papers[] = { "Courier", "Herald", "Gazette", "Post", "Observer", "Tribune" };

/* @values: NULL-terminated, of which each report takes one; %s in the wordings */
typedef struct
{
  const char *values[8];
  const char *wordings[N_WORDINGS];
} Fact;

static const Fact facts[] = {
  { { "4,200", "about 4,200", "more than 4,000", "between 4,000 and 4,500", "4,200", "4,180", "nearly 4,300" },
    { "In Varne county the flood damaged %s homes.", "Officials counted %s damaged homes after the flood.",
      "The water damaged %s homes, the county office says.", "Damaged in the flood were %s homes, according to a first survey.",
      "A survey by the county lists %s homes damaged by the flood." } },
  { { "310 million euros", "310 million euros", "about 300 million euros", "310 million euros", "€310m" },
    { "The flood damage is put at %s.", "The county estimates the flood damage at %s.",
      "Repairing the flood damage will cost %s, the treasury says.", "Insurers speak of flood damage of %s.",
      "At %s, the flood damage is the highest the county has seen." } },
  { { "61 percent", "61%", "61 per cent", "63 percent" },
    { "Power failed in %s of households.", "In %s of all households the power failed on the first night.",
      "The grid company says %s of households had no power.", "Some %s of households were without power.",
      "Without power were %s of the county's households." } },
  { { "1,150", "more than 1,000", "1,150", "over 1,100", "1,150" },
    { "A total of %s people slept in shelters.", "The Red Cross housed %s people in its shelters.",
      "Shelters took in %s people.", "Gyms and schools became shelters for %s people.",
      "Some shelters were full with %s people in all." } },
  { { "6.4 metres", "6.4 m", "6.4 metres", "6.5 metres" },
    { "The river Orla rose to %s.", "At the old lock the river Orla stood at %s.",
      "The Orla, usually a quiet river, reached %s.", "Gauges on the river Orla showed %s.",
      "A level of %s was measured in the river Orla." } },
  { { "9,500", "9,500", "roughly 9,500", "up to 10,000", "9,500" },
    { "Before noon %s residents were evacuated.", "Firefighters evacuated %s residents.",
      "An order to leave had %s residents evacuated by bus.", "Evacuated were %s residents, many of them at night.",
      "By evening %s residents had been evacuated." } },
  { { "600", "600", "at least 600", "600" },
    { "The army sent %s soldiers.", "With the dykes giving way, %s soldiers arrived.",
      "The defence minister ordered %s soldiers to the dykes.", "Filling sandbags were %s soldiers.",
      "Help came from %s soldiers and many neighbours." } },
  { { "45 million euros", "45 million euros", "€45 million", "50 million euros" },
    { "The government promised aid of %s.", "Aid of %s was agreed by the cabinet.",
      "The cabinet set aside %s in aid.", "First aid payments of %s are to begin next week.",
      "Parliament is to vote on aid of %s." } },
  { { "22,000 hectares", "22,000 hectares", "around 22,000 hectares" },
    { "Farmers lost the crops on %s of fields.", "Crops on %s of fields are gone, the farmers' union says.",
      "Under water lie %s of fields.", "The union of farmers counts %s of flooded fields.",
      "Flooded were %s of fields and pastures." } },
  { { "14", "14", "14", "at least 14" },
    { "The flood swept away %s bridges.", "Engineers say %s bridges were destroyed by the flood.",
      "Destroyed were %s bridges, most of them small.", "The roads office closed the county after %s bridges were destroyed.",
      "A tally of the roads office has %s bridges destroyed." } },
};

/* What the agency's subscribers print as it comes. */
static const char agency[] =
  "The flood in Varne county damaged 4,200 homes and drove 9,500 residents from their beds before the dykes at Tolvik "
  "were closed again, the county's crisis staff told reporters in the gym of the town's only school.\n\n"
  "The flood damage is put at 310 million euros. Power failed in 61 percent of households, and 1,150 people slept in "
  "shelters while 600 soldiers filled sandbags along the river Orla, which rose to 6.4 metres.\n\n"
  "The government promised aid of 45 million euros. The flood swept away 14 bridges, and farmers lost the crops on "
  "22,000 hectares of fields that had been sown only a week before.\n\n";

/* The toll of the day that a report is of. */
static const char *const tolls[] = { "12", "19", "23" };

static guint
spread (guint a, guint b)
{
  return (a * 2654435761u + b * 40503u + 12345u) >> 8;
}

static const char *
pick_value (const Fact *fact, guint report)
{
  guint n = 0;

  while (n < G_N_ELEMENTS (fact->values) && fact->values[n] != NULL)
    n++;
  return fact->values[spread (report, n) % n];
}

static void
add_fact (GString *text, guint report, guint fact)
{
  static const char slot[] = "%s";
  const char *words = facts[fact].wordings[spread (report, fact) % N_WORDINGS];
  const char *gap = strstr (words, slot);
  const char *value = pick_value (&facts[fact], report + fact);

  if (fact == 1 && report == 8)
    value = "310 billion euros"; /* the scale has slipped */
  g_string_append_len (text, words, gap - words);
  g_string_append (text, value);
  g_string_append (text, gap + strlen (slot));
  g_string_append (text, report % 2 == 0 ? " " : "\n\n");
}

static void
add_own_words (GString *text, guint report)
{
  const guint first = spread (report, 3) % G_N_ELEMENTS (facts);

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (spread (report, i + 17) % 10 < 7) /* no report says everything */
      add_fact (text, report, (first + i * 3) % G_N_ELEMENTS (facts));
  g_string_append_printf (text, "\n\nA baker in %s gave away her bread.\n", towns[(report + 4) % N_TOWNS]);
}

static void
add_toll (GString *text, guint report, guint day)
{
  static const char *const wordings[] = {
    "The flood killed %s people, the governor said.", "The death toll of the flood stands at %s.",
    "In the flood %s people died, the police say.",
  };
  const char *toll = report == 16 ? "32" : tolls[day]; /* digits change places */
  g_auto (GStrv) parts = g_strsplit (wordings[report % G_N_ELEMENTS (wordings)], "%s", 2);

  g_string_append_printf (text, "%s%s%s\n\n", parts[0], toll, parts[1]);
}

/**
 * dtl_reports_make:
 * @index: which one, below %DTL_REPORTS_MOST
 *
 * Returns: (transfer full): a report with a block of what is known of it before its text
 */
char *
dtl_reports_make (guint index)
{
  const guint day = index % G_N_ELEMENTS (tolls);
  GString *text = g_string_new (NULL);

  g_assert (index < DTL_REPORTS_MOST);
  g_string_append_printf (text, "title: Flood in Varne county\npublisher: %s %s\npublished: 2025-03-0%u\nlanguage: en\n---\n",
                          towns[index % N_TOWNS], papers[index / N_TOWNS], day + 4);
  add_toll (text, index, day);
  if (index % COPIES_EVERY == 1)
    g_string_append (text, agency);
  else
    add_own_words (text, index);
  return g_string_free_and_steal (text);
}

/**
 * dtl_reports_write:
 * @folder: where to, a folder that exists
 * @n_reports: how many
 *
 * Returns: (transfer full): the files
 */
GListStore *
dtl_reports_write (const char *folder, guint n_reports)
{
  GListStore *files = g_list_store_new (G_TYPE_FILE);

  for (guint i = 0; i < n_reports; i++)
    {
      g_autofree char *text = dtl_reports_make (i);
      g_autofree char *path = g_strdup_printf ("%s/report-%02u.txt", folder, i + 1);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;

      g_file_set_contents (path, text, -1, &error);
      g_assert_no_error (error);
      g_list_store_append (files, file);
    }
  return files;
}
