/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stories by the hundred, of which it is known what is in them: for finding out how often something is called a conflict
 * that is none, and how often a slip is seen. All sentences are made for it. */

#include "dtl-made-story.h"

#include <math.h>
#include <string.h>

#include "dtl-reader.h"

#define N_REPORTS 3
#define MAX_FACTS 7
#define MAX_FORMS 4

typedef enum
{
  VALUE_MONEY,
  VALUE_COUNT,
  VALUE_TOLL,
  VALUE_SHARE,
  VALUE_LENGTH,
  VALUE_POWER,
  VALUE_YEARS,
  VALUE_DEGREES,
  VALUE_DAY,
} ValueKind;

/* One thing to be told, in several wordings: # is the number, @ the place of the story, & the other place, $ the firm,
 * % the other firm. Those of one topic look alike and are not. */
typedef struct
{
  ValueKind kind;
  const char *forms[MAX_FORMS];
} Fact;

typedef struct
{
  const char *opening;
  Fact facts[MAX_FACTS];
} Topic;

static const Topic topics[] = {
  { "A fire broke out at the $ works in @.",
    { { VALUE_TOLL, { "The fire killed # people.", "# people died in the fire.", "The death toll of the fire stands at #." } },
      { VALUE_COUNT, { "The fire drove # people from their homes.", "# people were evacuated.", "The town moved # people to safety." } },
      { VALUE_MONEY, { "The damage is put at #.", "The fire did damage of #.", "Insurers put the damage at #." } },
      { VALUE_SHARE, { "The works makes # of the country's paint.", "# of all paint in the country comes from the works." } },
      { VALUE_COUNT, { "The $ works employs # people.", "At the works # people are employed.", "$ has a workforce of # at the works." } },
      { VALUE_DAY, { "The fire at the $ works broke out on #.", "It was on # that the fire at the $ works broke out.", "The $ works caught fire on #." } },
      { VALUE_DAY, { "The fire at the $ works was put out on #.", "On # the fire at the $ works was put out." } } } },
  { "$ of @ wants to buy its rival %.",
    { { VALUE_MONEY, { "$ will pay # for %.", "$ has offered # for %.", "The takeover of % is worth #." } },
      { VALUE_MONEY, { "Last year % had revenue of #.", "Revenue of % was # last year.", "% made sales of # last year." } },
      { VALUE_MONEY, { "The net profit of $ was # last year.", "Last year $ made a net profit of #." } },
      { VALUE_COUNT, { "% has # employees.", "% employs # people.", "The workforce of % is # strong." } },
      { VALUE_SHARE, { "Together the two would have # of the market.", "A merged firm would hold # of the market.", "The two have a combined market share of #." } },
      { VALUE_DAY, { "The boards of $ and % agreed to the takeover on #.", "On # the boards of $ and % agreed to the takeover.", "The takeover of % by $ was agreed on #." } },
      { VALUE_DAY, { "Shareholders of % agreed to the takeover on #.", "On # the shareholders of % agreed to the takeover." } } } },
  { "A wind farm is to stand off @.",
    { { VALUE_POWER, { "The wind farm will have a capacity of #.", "Its capacity will be #.", "The farm off @ is to have # of capacity." } },
      { VALUE_LENGTH, { "It lies # off the coast.", "The farm is # from the shore at @.", "The site is # out at sea." } },
      { VALUE_MONEY, { "$ will invest # in the wind farm.", "The investment of $ in the farm comes to #.", "$ puts # into the wind farm." } },
      { VALUE_COUNT, { "It will supply # homes.", "The farm can power # homes.", "# homes will get their power from it." } },
      { VALUE_SHARE, { "% holds a stake of # in the wind farm.", "The stake of % in the farm is #." } },
      { VALUE_DAY, { "The ministry approved the wind farm off @ on #.", "On # the ministry approved the wind farm off @.", "Approval of the wind farm off @ came on #." } },
      { VALUE_DAY, { "Parliament debated the wind farm off @ on #.", "On # parliament debated the wind farm off @." } } } },
  { "The economy of @ is in trouble.",
    { { VALUE_SHARE, { "Inflation in @ was # in April 2023.", "In April 2023 inflation in @ stood at #.", "Consumer prices in @ rose # in the year to April 2023." } },
      { VALUE_SHARE, { "Unemployment in @ was # in April 2023.", "In April 2023 the unemployment rate of @ was #.", "The jobless rate in @ stood at # in April 2023." } },
      { VALUE_SHARE, { "Inflation in @ had been # in March 2023.", "In March 2023 inflation in @ was #." } },
      { VALUE_SHARE, { "In & inflation was # in April 2023.", "Inflation in & was # in April 2023." } },
      { VALUE_MONEY, { "Exports of @ came to # in the first quarter of 2023.", "In the first quarter of 2023 @ exported goods for #." } },
      { VALUE_DAY, { "The central bank of @ raised its rate on #.", "On # the central bank of @ raised its rate.", "The rate of the central bank of @ was raised on #." } },
      { VALUE_DAY, { "The central bank of & raised its rate on #.", "On # the central bank of & raised its rate." } } } },
  { "A flood has hit @ and &.",
    { { VALUE_TOLL, { "The flood killed # people in @.", "In @ # people died in the flood.", "The death toll in @ is #." } },
      { VALUE_TOLL, { "The flood killed # people in &.", "In & # people died in the flood.", "The death toll in & is #." } },
      { VALUE_TOLL, { "In @ # people were injured.", "The flood injured # people in @." } },
      { VALUE_COUNT, { "The flood destroyed # homes.", "# homes were destroyed.", "The water destroyed # houses." } },
      { VALUE_MONEY, { "The government will give # to the victims.", "Aid of # is promised to the victims.", "The victims are to get # in aid." } },
      { VALUE_DAY, { "The dam above @ burst on #.", "On # the dam above @ burst.", "It was on # that the dam above @ gave way." } },
      { VALUE_DAY, { "The dam above & burst on #.", "On # the dam above & burst." } } } },
  { "A tunnel is to join @ and &.",
    { { VALUE_LENGTH, { "The tunnel will be # long.", "It will have a length of #.", "The tunnel between @ and & measures # in length." } },
      { VALUE_MONEY, { "It will cost #.", "The cost of the tunnel is put at #.", "The tunnel is to cost #." } },
      { VALUE_COUNT, { "# vehicles a day are to use the tunnel.", "The tunnel is planned for # vehicles a day." } },
      { VALUE_COUNT, { "$ will employ # workers on the site.", "On the site $ will employ # workers." } },
      { VALUE_SHARE, { "The state pays # of the cost.", "The share of the state in the cost is #." } },
      { VALUE_DAY, { "$ won the contract for the tunnel on #.", "On # $ won the contract for the tunnel.", "The contract for the tunnel went to $ on #." } },
      { VALUE_DAY, { "% won the contract for the stations on #.", "On # % won the contract for the stations." } } } },
  { "The election in @ is near.",
    { { VALUE_SHARE, { "The Harrow poll puts the Liberals of @ on #.", "In the Harrow poll the Liberals of @ are at #.", "A poll by Harrow has the Liberals of @ at #." } },
      { VALUE_SHARE, { "A survey by Kestrel puts the Liberals of @ on #.", "The Kestrel survey has the Liberals of @ at #." } },
      { VALUE_SHARE, { "Among women the Liberals are at # in the Harrow poll.", "In the Harrow poll # of women would vote for the Liberals." } },
      { VALUE_COUNT, { "# voters are registered in @.", "In @ # people are entitled to vote." } },
      { VALUE_MONEY, { "$ has given # to the Liberals.", "The Liberals have had # from $." } },
      { VALUE_DAY, { "The Liberals chose their leader in @ on #.", "On # the Liberals chose their leader in @.", "In @ the Liberals chose their leader on #." } },
      { VALUE_DAY, { "The Conservatives chose their leader in @ on #.", "On # the Conservatives chose their leader in @." } } } },
  { "$ of @ has told its results.",
    { { VALUE_MONEY, { "$ made a net profit of # in the second quarter.", "In the second quarter the net profit of $ was #." } },
      { VALUE_MONEY, { "A year earlier the net profit had been #.", "In the second quarter of the year before $ had made a net profit of #." } },
      { VALUE_MONEY, { "The operating profit of $ came to # in the second quarter.", "In the second quarter $ had an operating profit of #." } },
      { VALUE_COUNT, { "$ sold # cars in the second quarter.", "In the second quarter $ sold # cars.", "Sales of $ came to # cars in the second quarter." } },
      { VALUE_SHARE, { "The operating margin of $ was # in the second quarter.", "In the second quarter $ had an operating margin of #." } },
      { VALUE_DAY, { "$ presented its results in @ on #.", "On # $ presented its results in @.", "In @ $ presented its results on #." } },
      { VALUE_DAY, { "Its rival % presented its results in @ on #.", "On # its rival % presented its results in @." } } } },
  { "A strike has stopped the trains of $.",
    { { VALUE_COUNT, { "# workers have walked out at $.", "At $ # workers are on strike." } },
      { VALUE_SHARE, { "The union demands # more pay.", "A pay rise of # is demanded by the union." } },
      { VALUE_SHARE, { "$ offers # more pay.", "The offer of $ is a pay rise of #." } },
      { VALUE_MONEY, { "The strike costs the railway # a day.", "A day of the strike costs the railway #." } },
      { VALUE_COUNT, { "# passengers were stranded in @.", "In @ # passengers were left stranded." } },
      { VALUE_DAY, { "The drivers of $ laid down work on #.", "On # the drivers of $ laid down work.", "It was on # that the drivers of $ laid down work." } },
      { VALUE_DAY, { "The drivers of $ went back to work on #.", "On # the drivers of $ went back to work." } } } },
  { "A court in @ has tried the founder of $.",
    { { VALUE_YEARS, { "The founder of $ was jailed for # years.", "The court gave the founder # years in prison.", "The founder was sentenced to # years." } },
      { VALUE_YEARS, { "His partner got # years.", "His partner was jailed for # years." } },
      { VALUE_MONEY, { "The founder of $ was fined #.", "The founder of $ must pay a fine of #." } },
      { VALUE_MONEY, { "The bank % was fined # for its part.", "For its part % must pay a fine of #." } },
      { VALUE_COUNT, { "The fraud cost # people their savings.", "# people lost their savings." } },
      { VALUE_DAY, { "The court in @ sentenced the founder of $ on #.", "On # the court in @ sentenced the founder of $.", "The founder of $ was sentenced in @ on #." } },
      { VALUE_DAY, { "The court in @ opened the trial of the founder of $ on #.", "On # the court in @ opened the trial of the founder of $." } } } },
  { "The heat in @ does not end.",
    { { VALUE_DEGREES, { "In @ # degrees were measured.", "The temperature in @ reached # degrees.", "The heat in @ rose to # degrees." } },
      { VALUE_DEGREES, { "In & # degrees were measured.", "The temperature in & reached # degrees." } },
      { VALUE_DEGREES, { "The old record of @ was # degrees.", "Until now the record of @ had been # degrees." } },
      { VALUE_TOLL, { "The heat has killed # people.", "# people have died of the heat." } },
      { VALUE_SHARE, { "The reservoirs of @ are # full.", "The reservoirs of @ hold # of what they could." } },
      { VALUE_DAY, { "The mayor of @ closed the schools on #.", "On # the mayor of @ closed the schools.", "The schools of @ were closed by the mayor on #." } },
      { VALUE_DAY, { "The mayor of & closed the schools on #.", "On # the mayor of & closed the schools." } } } },
  { "The government of @ has its budget.",
    { { VALUE_MONEY, { "The government will spend # next year.", "Spending comes to # next year.", "The budget of @ for next year amounts to #." } },
      { VALUE_MONEY, { "This year the government spends #.", "Spending of this year is #." } },
      { VALUE_MONEY, { "Schools get # of it.", "For schools there are #.", "# go to schools." } },
      { VALUE_MONEY, { "Interest on old debts takes #.", "The government will pay # in interest." } },
      { VALUE_SHARE, { "The deficit is put at # of economic output.", "The budget deficit will be # of economic output." } },
      { VALUE_DAY, { "The minister presented the budget in @ on #.", "On # the minister presented the budget in @.", "The budget was presented in @ by the minister on #." } },
      { VALUE_DAY, { "Parliament passed the budget in @ on #.", "On # parliament passed the budget in @." } } } },
  { "A vaccine of $ has passed its trial.",
    { { VALUE_COUNT, { "# volunteers took part in the trial.", "The trial had # volunteers." } },
      { VALUE_SHARE, { "The vaccine prevented # of infections.", "Its efficacy was #.", "The vaccine is # effective." } },
      { VALUE_SHARE, { "Among people over 65 the vaccine prevented # of infections.", "Of infections of people over 65 it prevented #." } },
      { VALUE_MONEY, { "$ has spent # on the vaccine.", "The vaccine has cost $ #." } },
      { VALUE_MONEY, { "% pays # for the rights in @.", "The rights in @ go to % for #." } },
      { VALUE_DAY, { "$ published the results in @ on #.", "On # $ published the results in @.", "The results were published in @ by $ on #." } },
      { VALUE_DAY, { "% published its results in @ on #.", "On # % published its results in @." } } } },
};

/* --- Numbers ------------------------------------------------------------------------------------------- */

/* @value: in the smallest unit: dollars, people, tenths of a per cent, metres, kilowatts, day of May 2023 */
static gint64
make_value (GRand *rand, ValueKind kind)
{
  switch (kind)
    {
    case VALUE_MONEY:
      return (gint64) g_rand_int_range (rand, 111, 999) * (g_rand_boolean (rand) ? 1000000 : 10000000);
    case VALUE_COUNT:
      return g_rand_int_range (rand, 1211, 98765);
    case VALUE_TOLL:
      return g_rand_int_range (rand, 12, 98);
    case VALUE_SHARE:
      return g_rand_int_range (rand, 31, 389);
    case VALUE_LENGTH:
      return g_rand_int_range (rand, 12, 98) * 1000;
    case VALUE_POWER:
      return g_rand_int_range (rand, 1011, 1989) * 1000;
    case VALUE_YEARS:
      return g_rand_int_range (rand, 3, 29);
    case VALUE_DEGREES:
      return g_rand_int_range (rand, 351, 499);
    case VALUE_DAY:
      break;
    }
  return g_rand_int_range (rand, 9, 13);
}

static char *
group_thousands (gint64 value)
{
  g_autofree char *front = value < 1000 ? NULL : group_thousands (value / 1000);

  return front == NULL ? g_strdup_printf ("%d", (int) value) : g_strdup_printf ("%s,%03d", front, (int) (value % 1000));
}

static char *
word_money (gint64 value, guint form)
{
  const gboolean large = value >= 1000000000;
  const double scaled = value / (large ? 1e9 : 1e6);
  const int digits = large ? 2 : 0;

  switch (form)
    {
    case 0:
      return g_strdup_printf ("%.*f %s dollars", digits, scaled, large ? "billion" : "million");
    case 1:
      return g_strdup_printf ("$%.*f%s", digits, scaled, large ? "bn" : "m");
    case 2:
      return g_strdup_printf ("about $%.*f %s", MAX (digits - 1, 0), scaled, large ? "billion" : "million");
    case 3:
      return g_strdup_printf ("more than $%.0f %s", floor (scaled), large ? "billion" : "million");
    default:
      return g_strdup_printf ("%.*f %s US dollars", digits, scaled, large ? "billion" : "million");
    }
}

static char *
word_count (gint64 value, guint form)
{
  g_autofree char *plain = group_thousands (value), *hundreds = group_thousands ((value + 50) / 100 * 100);
  g_autofree char *least = group_thousands (value / 100 * 100);

  return form == 2 ? g_strconcat ("about ", hundreds, NULL) : form == 3 ? g_strconcat ("more than ", least, NULL) : g_steal_pointer (&plain);
}

static char *
word_measure (gint64 value, ValueKind kind, guint form)
{
  if (kind == VALUE_LENGTH)
    return form < 3 ? g_strdup_printf ("%d %s", (int) (value / 1000), form == 1 ? "km" : "kilometres")
                    : g_strdup_printf ("%.0f miles", value / 1609.344);
  if (form < 2)
    {
      g_autofree char *megawatts = group_thousands (value / 1000);

      return g_strconcat (megawatts, " megawatts", NULL);
    }
  return form == 2 ? g_strdup_printf ("about %.1f gigawatts", value / 1e6) : g_strdup_printf ("%.2f GW", value / 1e6);
}

/* @published: day of May of the report: the weekday alone is that of the week before it */
static char *
word_day (gint64 value, guint form, int published)
{
  static const char *const weekdays[] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday" }; /* from 8 May 2023 */

  if (form == 2 && published - value == 1)
    return g_strdup ("yesterday");
  if (form == 2 && published - value < 7)
    return g_strdup (weekdays[value - 8]);
  return form < 2 ? g_strdup_printf ("%d May", (int) value) : g_strdup_printf ("%s, %d May", weekdays[value - 8], (int) value);
}

static char *
word_value (gint64 value, ValueKind kind, guint form, int published)
{
  switch (kind)
    {
    case VALUE_MONEY:
      return word_money (value, form);
    case VALUE_COUNT:
      return word_count (value, form);
    case VALUE_TOLL:
      return form == 3 ? g_strdup_printf ("at least %d", (int) value) : g_strdup_printf ("%d", (int) value);
    case VALUE_SHARE:
      return form == 2 ? g_strdup_printf ("about %d per cent", (int) (value + 5) / 10)
                       : g_strdup_printf ("%d.%d%s", (int) value / 10, (int) value % 10, form == 1 ? "%" : " per cent");
    case VALUE_LENGTH:
    case VALUE_POWER:
      return word_measure (value, kind, form);
    case VALUE_YEARS:
      return g_strdup_printf ("%d", (int) value);
    case VALUE_DEGREES:
      return g_strdup_printf (form == 2 ? "about %.0f" : "%.1f", value / 10.);
    case VALUE_DAY:
      break;
    }
  return word_day (value, form, published);
}

/* --- Flaws --------------------------------------------------------------------------------------------- */

/* The first two leading digits that differ change places. */
static gint64
swap_digits (gint64 value)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, value);

  for (char *at = digits; at[0] != '\0' && at[1] != '\0'; at++)
    if (at[0] != at[1] && at[1] != '0' && at[0] != '0')
      {
        char first = at[0];

        at[0] = at[1];
        at[1] = first;
        return g_ascii_strtoll (digits, NULL, 10);
      }
  return value;
}

/* Returns: @value if the kind can have no such flaw */
static gint64
spoil_value (gint64 value, ValueKind kind, DtlFlaw flaw)
{
  if (kind == VALUE_DAY)
    return flaw == DTL_FLAW_DAY ? value - 1 : value;
  switch (flaw)
    {
    case DTL_FLAW_SCALE:
      return kind == VALUE_MONEY || kind == VALUE_POWER ? value * 1000 : value;
    case DTL_FLAW_SWAPPED:
      return swap_digits (value);
    case DTL_FLAW_GROWN:
      return kind == VALUE_TOLL ? value + value / 5 + 1 : value;
    case DTL_FLAW_OTHER:
      return kind == VALUE_LENGTH ? value + (value / 5000 + 2) * 1000 : kind == VALUE_POWER ? value + value / 5000 * 1000 : value + value / 5 + 1;
    default:
      return value;
    }
}

/* --- Reports ------------------------------------------------------------------------------------------- */

typedef struct
{
  GRand *rand;
  const Topic *topic;
  char *names[4]; /* place, other place, firm, other firm */
  gint64 values[MAX_FACTS];
  int published[N_REPORTS]; /* day of May 2023 */
} Maker;

static char *
make_name (GRand *rand)
{
  static const char *const starts[] = { "Bel", "Cor", "Dun", "Fal", "Gar", "Hol", "Kes", "Lor", "Mar", "Nor", "Pel", "Ros", "Tam", "Vel", "Wen" };
  static const char *const ends[] = { "vik", "brook", "mere", "dale", "stad", "nova", "tor", "wick", "gard", "lund" };

  return g_strconcat (starts[g_rand_int_range (rand, 0, G_N_ELEMENTS (starts))], ends[g_rand_int_range (rand, 0, G_N_ELEMENTS (ends))], NULL);
}

static gboolean
are_different (const Maker *self)
{
  for (guint i = 0; i < 4; i++)
    for (guint j = i + 1; j < 4; j++)
      if (strncmp (self->names[i], self->names[j], 3) == 0)
        return FALSE;
  for (guint i = 0; i < MAX_FACTS; i++)
    for (guint j = i + 1; j < MAX_FACTS; j++)
      if (self->topic->facts[i].kind == self->topic->facts[j].kind && self->values[i] == self->values[j])
        return FALSE;
  return TRUE;
}

static gsize
add_sentence (const Maker *self, const char *form, const char *value, GString *report)
{
  const char *const marks = "@&$%";
  gsize start = 0;
  gboolean first = TRUE;

  for (const char *at = form; *at != '\0'; at++)
    {
      const char *mark = strchr (marks, *at);

      if (*at == '#')
        {
          start = report->len;
          g_string_append (report, value);
          if (first)
            report->str[start] = g_ascii_toupper (report->str[start]);
        }
      else if (mark != NULL)
        g_string_append (report, self->names[mark - marks]);
      else
        g_string_append_c (report, *at);
      first = FALSE;
    }
  g_string_append_c (report, ' ');
  return start;
}

static guint
count_forms (const Fact *fact)
{
  guint n = 0;

  while (n < MAX_FORMS && fact->forms[n] != NULL)
    n++;
  return n;
}

static void
add_telling (DtlMadeStory *story, guint fact, gsize start)
{
  DtlMadeTelling telling = { story->reports->len, fact, start };

  g_array_append_val (story->tellings, telling);
}

/* Each report tells most facts, in an order of its own. @plain: the fact that all tell, and plainly, as a hedge may
 * leave room for a flaw; %MAX_FACTS for none. @flaw: what this report does to it. */
static void
write_report (const Maker *self, DtlMadeStory *story, guint plain, DtlFlaw flaw)
{
  GString *report = g_string_new (NULL);
  guint first = g_rand_int_range (self->rand, 0, MAX_FACTS);
  const int published = self->published[story->reports->len];

  add_sentence (self, self->topic->opening, "", report);
  for (guint i = 0; i < MAX_FACTS; i++)
    {
      const guint index = (first + i) % MAX_FACTS;
      const Fact *fact = &self->topic->facts[index];
      const gint64 value = index == plain ? spoil_value (self->values[index], fact->kind, flaw) : self->values[index];
      const guint form = g_rand_int_range (self->rand, 0, count_forms (fact)), style = g_rand_int_range (self->rand, 0, 4);
      g_autofree char *text = word_value (value, fact->kind, index == plain ? style % 2 : style, published);
      gsize start;

      if (index != plain && g_rand_int_range (self->rand, 0, 5) == 0)
        continue;
      start = add_sentence (self, fact->forms[form], text, report);
      add_telling (story, index, start);
      if (index == plain && flaw != DTL_FLAW_NONE)
        {
          story->flawed = story->reports->len;
          story->start = start;
        }
    }
  g_ptr_array_add (story->reports, report);
}

static void
free_report_cb (gpointer report)
{
  g_string_free (report, TRUE);
}

static void
compare_reports (const Maker *self, DtlMadeStory *story, const DtlLexicon *lexicon)
{
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < story->reports->len; i++)
    {
      g_autoptr (DtlText) text = dtl_text_new_from_string (((GString *) g_ptr_array_index (story->reports, i))->str);
      g_autoptr (DtlSource) source = dtl_source_new (text);

      source->published = (DtlDate) { 2023, 5, self->published[i] };
      g_ptr_array_add (readings, dtl_reader_read (lexicon, source, NULL, &error));
      g_assert_no_error (error);
    }
  story->comparison = dtl_compare (readings, lexicon, NULL, &error);
  g_assert_no_error (error);
}

/* Where nothing is wrong but perhaps a day, reports come out on any day; else all on one, as numbers change with the day,
 * but for a toll that has grown. */
static void
choose_days (Maker *self, DtlFlaw flaw, guint wrong)
{
  for (guint i = 0; i < N_REPORTS; i++)
    self->published[i] = flaw == DTL_FLAW_NONE || flaw == DTL_FLAW_DAY ? g_rand_int_range (self->rand, 14, 19)
                                                                      : 15 + (flaw == DTL_FLAW_GROWN && i == wrong);
}

/* A fact that can be told wrongly in such a way; %MAX_FACTS if there is none, or nothing is to be wrong. */
static guint
choose_flawed (const Maker *self, DtlFlaw flaw)
{
  const guint first = g_rand_int_range (self->rand, 0, MAX_FACTS);

  for (guint i = 0; i < MAX_FACTS; i++)
    {
      const guint index = (first + i) % MAX_FACTS;

      if (flaw != DTL_FLAW_NONE && spoil_value (self->values[index], self->topic->facts[index].kind, flaw) != self->values[index])
        return index;
    }
  return MAX_FACTS;
}

DtlMadeStory *
dtl_made_story_new (const DtlLexicon *lexicon, guint32 seed, DtlFlaw flaw)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (DtlMadeStory) story = g_new0 (DtlMadeStory, 1);
  Maker maker = { .rand = rand, .topic = &topics[seed % G_N_ELEMENTS (topics)] };
  guint flawed, wrong = g_rand_int_range (rand, 0, N_REPORTS);

  story->reports = g_ptr_array_new_with_free_func (free_report_cb);
  story->tellings = g_array_new (FALSE, FALSE, sizeof (DtlMadeTelling));
  for (guint i = 0; i < G_N_ELEMENTS (maker.names); i++)
    maker.names[i] = make_name (rand);
  for (guint i = 0; i < MAX_FACTS; i++)
    maker.values[i] = make_value (rand, maker.topic->facts[i].kind);
  choose_days (&maker, flaw, wrong);
  flawed = choose_flawed (&maker, flaw);
  if (are_different (&maker) && (flaw == DTL_FLAW_NONE || flawed < MAX_FACTS))
    {
      for (guint i = 0; i < N_REPORTS; i++)
        write_report (&maker, story, flawed, i == wrong ? flaw : DTL_FLAW_NONE);
      compare_reports (&maker, story, lexicon);
    }
  for (guint i = 0; i < G_N_ELEMENTS (maker.names); i++)
    g_free (maker.names[i]);
  return story->comparison != NULL ? g_steal_pointer (&story) : NULL;
}

void
dtl_made_story_free (DtlMadeStory *self)
{
  g_ptr_array_unref (self->reports);
  g_array_unref (self->tellings);
  g_clear_pointer (&self->comparison, dtl_comparison_unref);
  g_free (self);
}
