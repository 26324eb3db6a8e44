/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Filters, sorters and rows want an object for a measure; the core has structs in an array.
 * This is the object, made when a row comes into view. */

#include "dtl-measure-item.h"

struct _DtlMeasureItem
{
  GObject parent_instance;

  DtlComparison *comparison;
  guint index;
};

G_DEFINE_FINAL_TYPE (DtlMeasureItem, dtl_measure_item, G_TYPE_OBJECT)

enum
{
  PROP_LABEL = 1,
  PROP_VERDICT,
  PROP_N_SOURCES,
  PROP_N_ORIGINS,
  PROP_INDEX,
  PROP_SHARED,
  PROP_CONFLICT,
  N_PROPS,
};

static void
dtl_measure_item_finalize (GObject *object)
{
  DtlMeasureItem *self = DTL_MEASURE_ITEM (object);

  dtl_comparison_unref (self->comparison);
  G_OBJECT_CLASS (dtl_measure_item_parent_class)->finalize (object);
}

static void
dtl_measure_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DtlMeasureItem *self = DTL_MEASURE_ITEM (object);
  const DtlMeasure *measure = dtl_measure_item_get_measure (self);

  switch (id)
    {
    case PROP_LABEL:
      g_value_set_string (value, measure->label);
      break;
    case PROP_VERDICT:
      g_value_set_uint (value, measure->verdict);
      break;
    case PROP_N_SOURCES:
      g_value_set_uint (value, measure->cells->len);
      break;
    case PROP_N_ORIGINS:
      g_value_set_uint (value, measure->origins);
      break;
    case PROP_INDEX:
      g_value_set_uint (value, self->index);
      break;
    case PROP_SHARED:
      g_value_set_boolean (value, dtl_measure_item_get_shared (self));
      break;
    case PROP_CONFLICT:
      g_value_set_boolean (value, dtl_measure_item_get_conflict (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dtl_measure_item_class_init (DtlMeasureItemClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamSpec *props[N_PROPS] = {
    NULL,
    g_param_spec_string ("label", NULL, NULL, NULL, flags),
    g_param_spec_uint ("verdict", NULL, NULL, 0, DTL_VERDICT_CONFLICT, 0, flags),
    g_param_spec_uint ("n-sources", NULL, NULL, 0, G_MAXUINT, 0, flags),
    g_param_spec_uint ("n-origins", NULL, NULL, 0, G_MAXUINT, 0, flags),
    g_param_spec_uint ("index", NULL, NULL, 0, G_MAXUINT, 0, flags),
    g_param_spec_boolean ("shared", NULL, NULL, FALSE, flags),
    g_param_spec_boolean ("conflict", NULL, NULL, FALSE, flags),
  };

  object_class->finalize = dtl_measure_item_finalize;
  object_class->get_property = dtl_measure_item_get_property;
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
dtl_measure_item_init (DtlMeasureItem *self)
{
}

/**
 * dtl_measure_item_new:
 * @comparison: the snapshot; a reference is kept
 * @index: index of one of its measures
 *
 * Returns: (transfer full): its row
 */
DtlMeasureItem *
dtl_measure_item_new (const DtlComparison *comparison, guint index)
{
  DtlMeasureItem *self = g_object_new (DTL_TYPE_MEASURE_ITEM, NULL);

  g_assert (index < comparison->measures->len);
  self->comparison = dtl_comparison_ref ((DtlComparison *) comparison);
  self->index = index;
  return self;
}

/**
 * dtl_measure_item_get_index:
 *
 * Returns: its index in the comparison, what %DTL_SELECTION_MEASURE takes
 */
guint
dtl_measure_item_get_index (DtlMeasureItem *self)
{
  return self->index;
}

/**
 * dtl_measure_item_get_measure:
 *
 * Returns: (transfer none): the measure, alive as long as the item
 */
const DtlMeasure *
dtl_measure_item_get_measure (DtlMeasureItem *self)
{
  return g_ptr_array_index (self->comparison->measures, self->index);
}

/**
 * dtl_measure_item_get_comparison:
 *
 * Returns: (transfer none): the snapshot that it is of, alive as long as the item
 */
const DtlComparison *
dtl_measure_item_get_comparison (DtlMeasureItem *self)
{
  return self->comparison;
}

/**
 * dtl_measure_item_get_shared:
 *
 * Returns: whether more than one source reports it
 */
gboolean
dtl_measure_item_get_shared (DtlMeasureItem *self)
{
  return dtl_measure_item_get_measure (self)->cells->len > 1;
}

/**
 * dtl_measure_item_get_conflict:
 *
 * Returns: whether its sources cannot all be right
 */
gboolean
dtl_measure_item_get_conflict (DtlMeasureItem *self)
{
  return dtl_measure_item_get_measure (self)->verdict >= DTL_VERDICT_SCALE_SLIP;
}
