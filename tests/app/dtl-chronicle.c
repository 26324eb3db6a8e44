/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The building of a bridge, as five papers tell it: a list of dated things that has nothing to do with the
 * application. It holds everything that is hard to draw: a conflict, coarse dates, open ends, days
 * with several events, and a paper that gives no date. */

#include "dtl-chronicle.h"

#include <math.h>

#define DTL_TYPE_THING (dtl_thing_get_type ())
G_DECLARE_FINAL_TYPE (DtlThing, dtl_thing, DTL, THING, GObject)

typedef struct
{
  int from[3];
  int to[3]; /* the day after the last; zero: one day */
  guint lane;
  DtlTimelineKind kind;
  int group;
  gboolean alert;
  const char *label;
  const char *group_label;
  const char *caption;
  double value; /* 0: none */
  double top;
  gboolean about;
} Row;

struct _DtlThing
{
  GObject parent_instance;
  Row row;
  gint64 begin;
  gint64 end;
};

G_DEFINE_FINAL_TYPE (DtlThing, dtl_thing, G_TYPE_OBJECT)

static const Row rows[] = {
  { { 1824, 12, 11 }, { 0 }, 0, DTL_TIMELINE_EXACT, 1, TRUE, "Governor opens the bridge", "Bridge opened", "Monday or Saturday?" },
  { { 1824, 12, 16 }, { 0 }, 0, DTL_TIMELINE_EXACT, -1, FALSE, "First toll is taken", NULL, NULL },
  { { 1824, 12, 12 }, { 0 }, 0, DTL_TIMELINE_FLAG, -1, FALSE, "published", NULL, NULL },
  { { 1830, 1, 1 }, { 1831, 1, 1 }, 0, DTL_TIMELINE_COARSE, -1, FALSE, "Loan to be paid back", NULL, NULL },
  { { 0 }, { 0 }, 1, DTL_TIMELINE_EXACT, 1, FALSE, "The bridge was opened recently", "Bridge opened", NULL },
  { { 1824, 12, 11 }, { 0 }, 2, DTL_TIMELINE_EXACT, 2, FALSE, "Surveyor names the masons", "Masons named", NULL },
  { { 1823, 1, 1 }, { 1824, 1, 1 }, 2, DTL_TIMELINE_COARSE, 3, FALSE, "Stone is found to be too soft", "Stone too soft", NULL },
  { { 1824, 12, 1 }, { 1825, 1, 1 }, 3, DTL_TIMELINE_COARSE, 1, FALSE, "“In December” the bridge is opened", "Bridge opened", NULL },
  { { 1825, 1, 2 }, { 0 }, 3, DTL_TIMELINE_FLAG, -1, FALSE, "published", NULL, NULL },
  { { 1824, 11, 1 }, { 1824, 12, 1 }, 3, DTL_TIMELINE_COARSE, -1, FALSE, "A second bridge is planned", NULL, NULL },
  { { 1824, 12, 31 }, { 0 }, 3, DTL_TIMELINE_EXACT, 4, FALSE, "Order to the ferries", "Ferries told to stop", NULL },
  { { 1824, 12, 9 }, { 0 }, 4, DTL_TIMELINE_EXACT, 1, TRUE, "Governor speaks", "Bridge opened", "Monday or Saturday?" },
  { { 1824, 12, 11 }, { 0 }, 4, DTL_TIMELINE_EXACT, 2, FALSE, "masons are named", "Masons named", NULL },
  { { 1824, 12, 20 }, { 1824, 12, 27 }, 4, DTL_TIMELINE_SPAN, -1, FALSE, "Fair on the bridge", NULL, NULL },
  { { 1823, 1, 1 }, { 1824, 1, 1 }, 4, DTL_TIMELINE_COARSE, 3, FALSE, "Quarry closes", "Stone too soft", NULL },
  { { 1824, 12, 31 }, { 0 }, 4, DTL_TIMELINE_EXACT, 4, FALSE, "Ferries are to stop", "Ferries told to stop", NULL },
  { { 1824, 12, 12 }, { 0 }, 4, DTL_TIMELINE_FLAG, -1, FALSE, "published", NULL, NULL },
};

/* How high the river stood, in feet: a flood of which two papers tell two heights, a guess, and an old number. */
static const Row heights[] = {
  { { 1824, 12, 1 }, { 0 }, 5, DTL_TIMELINE_EXACT, -1, FALSE, "9 ft", NULL, NULL, 9 },
  { { 1824, 12, 5 }, { 1824, 12, 8 }, 5, DTL_TIMELINE_COARSE, -1, FALSE, "12 ft", NULL, NULL, 12 },
  { { 1824, 12, 14 }, { 0 }, 5, DTL_TIMELINE_EXACT, -1, TRUE, "24 ft", NULL, NULL, 24 },
  { { 1824, 12, 14 }, { 0 }, 5, DTL_TIMELINE_EXACT, -1, TRUE, "15 ft", NULL, NULL, 15 },
  { { 1824, 12, 18 }, { 0 }, 5, DTL_TIMELINE_ASIDE, -1, FALSE, "9 ft", NULL, NULL, 9 },
  { { 1824, 12, 22 }, { 0 }, 5, DTL_TIMELINE_EXACT, -1, FALSE, "10 to 14 ft", NULL, NULL, 10, 14 },
  { { 1824, 12, 29 }, { 0 }, 5, DTL_TIMELINE_EXACT, -1, FALSE, "8 ft", NULL, NULL, 8 },
  { { 1825, 3, 1 }, { 1825, 4, 1 }, 5, DTL_TIMELINE_COARSE, -1, FALSE, "11 ft", NULL, NULL, 11 },
};

/* What is known of a date, and what is not: about a day, about a fortnight, since a day, until one, a deadline, a clock. */
static const Row hazy[] = {
  { { 1824, 12, 4 }, { 0 }, 0, DTL_TIMELINE_COARSE, -1, FALSE, "Frost, about the fourth", NULL, NULL, .about = TRUE },
  { { 1824, 12, 12 }, { 1824, 12, 20 }, 1, DTL_TIMELINE_SPAN, -1, FALSE, "Market, about a week", NULL, NULL, .about = TRUE },
  { { 1824, 12, 8 }, { G_MAXINT }, 2, DTL_TIMELINE_COARSE, -1, FALSE, "Boats are searched since then", NULL, NULL },
  { { G_MININT }, { 1824, 12, 18 }, 3, DTL_TIMELINE_COARSE, -1, FALSE, "Stones are free of duty until then", NULL, NULL },
  { { 1824, 12, 10 }, { 1824, 12, 24 }, 4, DTL_TIMELINE_DEADLINE, -1, FALSE, "Accounts are due", NULL, NULL },
  { { 1824, 12, 28 }, { 0 }, 4, DTL_TIMELINE_DEADLINE, -1, FALSE, "Wages are due", NULL, NULL },
};

static void
dtl_thing_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DtlThing *self = DTL_THING (object);

  switch ((DtlTimelineField) (id - 1))
    {
    case DTL_TIMELINE_BEGIN:
      g_value_set_int64 (value, self->begin);
      break;
    case DTL_TIMELINE_END:
      g_value_set_int64 (value, self->end);
      break;
    case DTL_TIMELINE_LANE:
      g_value_set_uint (value, self->row.lane);
      break;
    case DTL_TIMELINE_KIND:
      g_value_set_uint (value, self->row.kind);
      break;
    case DTL_TIMELINE_GROUP:
      g_value_set_int (value, self->row.group);
      break;
    case DTL_TIMELINE_ALERT:
      g_value_set_boolean (value, self->row.alert);
      break;
    case DTL_TIMELINE_ABOUT:
      g_value_set_boolean (value, self->row.about);
      break;
    case DTL_TIMELINE_VALUE:
      g_value_set_double (value, self->row.value > 0 ? self->row.value : NAN);
      break;
    case DTL_TIMELINE_VALUE_TOP:
      g_value_set_double (value, self->row.top > 0 ? self->row.top : NAN);
      break;
    case DTL_TIMELINE_LABEL:
      g_value_set_string (value, self->row.label);
      break;
    case DTL_TIMELINE_GROUP_LABEL:
      g_value_set_string (value, self->row.group_label);
      break;
    case DTL_TIMELINE_CAPTION:
      g_value_set_string (value, self->row.caption);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static const char *const names[] = { "begin", "end", "lane", "kind", "group", "alert", "about", NULL, "value", "top", "label", "group-label", "caption" };

static void
dtl_thing_class_init (DtlThingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = dtl_thing_get_property;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GParamSpec *pspec;

      if (!names[i])
        continue;
      if (i <= DTL_TIMELINE_END)
        pspec = g_param_spec_int64 (names[i], NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
      else if (i <= DTL_TIMELINE_KIND)
        pspec = g_param_spec_uint (names[i], NULL, NULL, 0, G_MAXUINT, 0, flags);
      else if (i == DTL_TIMELINE_GROUP)
        pspec = g_param_spec_int (names[i], NULL, NULL, -1, G_MAXINT, -1, flags);
      else if (i == DTL_TIMELINE_ALERT || i == DTL_TIMELINE_ABOUT)
        pspec = g_param_spec_boolean (names[i], NULL, NULL, FALSE, flags);
      else if (i <= DTL_TIMELINE_VALUE_TOP)
        pspec = g_param_spec_double (names[i], NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
      else
        pspec = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
      g_object_class_install_property (object_class, i + 1, pspec);
    }
}

static void
dtl_thing_init (DtlThing *self)
{
}

static gint64
get_day (const int *date)
{
  return DTL_TIME_FROM_DAY (dtl_date_to_day ((DtlDate) { date[0], date[1], date[2] }));
}

static void
append_rows (GListStore *things, const Row *told, guint n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (DtlThing) thing = g_object_new (DTL_TYPE_THING, NULL);

      thing->row = told[i];
      if (told[i].from[0])
        {
          thing->begin = told[i].from[0] == G_MININT ? G_MININT64 : get_day (told[i].from);
          thing->end = told[i].to[0] == G_MAXINT ? G_MAXINT64 : told[i].to[0] ? get_day (told[i].to) : thing->begin + DTL_SECONDS_A_DAY;
        }
      g_list_store_append (things, thing);
    }
}

/**
 * dtl_chronicle_new:
 *
 * Returns: (transfer full): the bridge, in five lanes
 */
GListStore *
dtl_chronicle_new (void)
{
  GListStore *things = g_list_store_new (DTL_TYPE_THING);

  append_rows (things, rows, G_N_ELEMENTS (rows));
  return things;
}

/**
 * dtl_chronicle_hazy:
 *
 * Returns: (transfer full): dates that are known in many ways, in five lanes
 */
GListStore *
dtl_chronicle_hazy (void)
{
  GListStore *things = g_list_store_new (DTL_TYPE_THING);

  append_rows (things, hazy, G_N_ELEMENTS (hazy));
  return things;
}

/**
 * dtl_chronicle_measured:
 *
 * Returns: (transfer full): the bridge, and in a sixth lane how high the river stood
 */
GListStore *
dtl_chronicle_measured (void)
{
  GListStore *things = dtl_chronicle_new ();

  append_rows (things, heights, G_N_ELEMENTS (heights));
  return things;
}

static GListStore *
create_many (guint count, gboolean valued)
{
  static const char *const labels[] = { "Stones arrive", "The river rises", "A mason is hired", "Accounts are read" };
  GListStore *things = g_list_store_new (DTL_TYPE_THING);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GRand) rand = g_rand_new_with_seed (17);

  for (guint i = 0; i < count; i++)
    {
      DtlThing *thing = g_object_new (DTL_TYPE_THING, NULL);

      thing->begin = get_day ((const int[]) { 1800, 1, 1 }) + g_rand_int_range (rand, 0, 18000) * DTL_SECONDS_A_DAY;
      thing->end = thing->begin + (i % 10 == 0 ? 30 : 1) * DTL_SECONDS_A_DAY;
      thing->row = (Row) { .lane = i % 5, .kind = i % 10 == 0, .group = -1, .label = labels[i % 4] };
      thing->row.value = valued ? 1 + (i * 37) % 91 : 0;
      g_ptr_array_add (all, thing);
    }
  g_list_store_splice (things, 0, 0, all->pdata, all->len);
  return things;
}

/**
 * dtl_chronicle_many:
 * @count: how many things
 *
 * Returns: (transfer full): that many days, over five lanes and some decades
 */
GListStore *
dtl_chronicle_many (guint count)
{
  return create_many (count, FALSE);
}

/**
 * dtl_chronicle_many_values:
 * @count: how many things
 *
 * Returns: (transfer full): as many, each with a value
 */
GListStore *
dtl_chronicle_many_values (guint count)
{
  return create_many (count, TRUE);
}

/**
 * dtl_chronicle_bind:
 * @view: a timeline
 * @things: what to show on it
 */
void
dtl_chronicle_bind (DtlTimelineView *view, GListStore *things)
{
  static const char *const lanes[] = { "Gazette", "Parish Book", "Surveyor", "The Ferryman’s Diary", "Chronicle" };

  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    dtl_timeline_view_add_lane (view, lanes[i], i, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i])
      dtl_timeline_view_set_expression (view, i, gtk_property_expression_new (DTL_TYPE_THING, NULL, names[i]));
  dtl_timeline_view_set_focus_range (view, get_day ((const int[]) { 1824, 12, 1 }), get_day ((const int[]) { 1825, 1, 4 }));
  dtl_timeline_view_set_model (view, G_LIST_MODEL (things));
}
