/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A widget for each event would make a timeline of a hundred thousand events unusable; a timeline without them would be
 * silent. So each mark in view is an accessible object, made when somebody listens. */

#include "dtl-timeline-child.h"

struct _DtlTimelineChild
{
  GObject parent_instance;

  GtkWidget *parent; /* weak */
  GtkAccessible *sibling;
  GtkATContext *context;
  GtkAccessibleRole role;
  GdkRectangle bounds; /* in the parent */
  gboolean focused;
};

enum
{
  PROP_ACCESSIBLE_ROLE = 1,
};

static GtkATContext *
get_at_context (GtkAccessible *accessible)
{
  DtlTimelineChild *self = DTL_TIMELINE_CHILD (accessible);

  if (!self->context && self->parent)
    self->context = gtk_at_context_create (self->role, accessible, gtk_widget_get_display (self->parent));
  return self->context ? g_object_ref (self->context) : NULL;
}

static gboolean
get_platform_state (GtkAccessible *accessible, GtkAccessiblePlatformState state)
{
  if (state == GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED)
    return DTL_TIMELINE_CHILD (accessible)->focused;
  return state == GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE;
}

static GtkAccessible *
get_accessible_parent (GtkAccessible *accessible)
{
  DtlTimelineChild *self = DTL_TIMELINE_CHILD (accessible);

  return self->parent ? g_object_ref (GTK_ACCESSIBLE (self->parent)) : NULL;
}

static GtkAccessible *
get_first_accessible_child (GtkAccessible *accessible)
{
  return NULL;
}

static GtkAccessible *
get_next_accessible_sibling (GtkAccessible *accessible)
{
  DtlTimelineChild *self = DTL_TIMELINE_CHILD (accessible);

  return self->sibling ? g_object_ref (self->sibling) : NULL;
}

static gboolean
get_bounds (GtkAccessible *accessible, int *x, int *y, int *width, int *height)
{
  const GdkRectangle *bounds = &DTL_TIMELINE_CHILD (accessible)->bounds;

  *x = bounds->x;
  *y = bounds->y;
  *width = bounds->width;
  *height = bounds->height;
  return TRUE;
}

static void
implement_accessible (GtkAccessibleInterface *iface)
{
  iface->get_at_context = get_at_context;
  iface->get_platform_state = get_platform_state;
  iface->get_accessible_parent = get_accessible_parent;
  iface->get_first_accessible_child = get_first_accessible_child;
  iface->get_next_accessible_sibling = get_next_accessible_sibling;
  iface->get_bounds = get_bounds;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (DtlTimelineChild, dtl_timeline_child, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, implement_accessible))

static void
dtl_timeline_child_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ACCESSIBLE_ROLE)
    g_value_set_enum (value, DTL_TIMELINE_CHILD (object)->role);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dtl_timeline_child_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ACCESSIBLE_ROLE)
    DTL_TIMELINE_CHILD (object)->role = g_value_get_enum (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dtl_timeline_child_dispose (GObject *object)
{
  DtlTimelineChild *self = DTL_TIMELINE_CHILD (object);

  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->sibling);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (dtl_timeline_child_parent_class)->dispose (object);
}

static void
dtl_timeline_child_class_init (DtlTimelineChildClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dtl_timeline_child_get_property;
  object_class->set_property = dtl_timeline_child_set_property;
  object_class->dispose = dtl_timeline_child_dispose;
  g_object_class_override_property (object_class, PROP_ACCESSIBLE_ROLE, "accessible-role");
}

static void
dtl_timeline_child_init (DtlTimelineChild *self)
{
  self->role = GTK_ACCESSIBLE_ROLE_LIST_ITEM;
}

/**
 * dtl_timeline_child_new:
 * @parent: the timeline
 * @name: what the mark says
 * @bounds: where it is, in the timeline
 * @focused: whether the keyboard is on it
 * @selected: whether it is chosen
 *
 * Returns: (transfer full): an accessible object
 */
DtlTimelineChild *
dtl_timeline_child_new (GtkWidget *parent, const char *name, const GdkRectangle *bounds, gboolean focused, gboolean selected)
{
  DtlTimelineChild *self = g_object_new (DTL_TYPE_TIMELINE_CHILD, NULL);

  g_set_weak_pointer (&self->parent, parent);
  self->bounds = *bounds;
  self->focused = focused;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
  return self;
}

/**
 * dtl_timeline_child_new_note:
 * @parent: the timeline
 * @words: what is said of a lane
 * @bounds: where it is, in the timeline
 *
 * Returns: (transfer full): an accessible object that is no mark
 */
DtlTimelineChild *
dtl_timeline_child_new_note (GtkWidget *parent, const char *words, const GdkRectangle *bounds)
{
  DtlTimelineChild *self = g_object_new (DTL_TYPE_TIMELINE_CHILD, "accessible-role", GTK_ACCESSIBLE_ROLE_NOTE, NULL);

  g_set_weak_pointer (&self->parent, parent);
  self->bounds = *bounds;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return self;
}

/**
 * dtl_timeline_child_set_sibling:
 * @sibling: (nullable): what comes next
 */
void
dtl_timeline_child_set_sibling (DtlTimelineChild *self, GtkAccessible *sibling)
{
  g_set_object (&self->sibling, sibling);
}
