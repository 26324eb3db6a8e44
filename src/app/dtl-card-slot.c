/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list keeps two hundred rows at hand and shows half a dozen. A card is fifty widgets: making one for every row took
 * half a second of which nothing was seen. So a row is a slot, cheap and empty, and only those in view have a card. */

#include "config.h"

#include "dtl-card-slot.h"

#include <adwaita.h>
#include <math.h>

#include "dtl-late-resize.h"
#include "dtl-measure-card.h"

#define LINES_FROM 9   /* figures: there is a line for a value, not for each of them */
#define MOST_LINES 6   /* then */
#define ROOMY_FROM 400 /* pixels at the usual size of text */
#define CRAMPED_BELOW 260 /* the same */

struct _DtlCardPool
{
  GObject parent_instance;

  DtlCardMake make;
  gpointer owner;
  GPtrArray *holders; /* DtlCardSlot: those with a card, the longest held first */
  GPtrArray *spare;   /* DtlMeasureCard: those without a slot */
  DtlLateResize *late;
  int chosen;
  gboolean compact;
};

struct _DtlCardSlot
{
  GtkWidget parent_instance;

  DtlCardPool *pool;
  DtlMeasureItem *item;
  GtkWidget *card; /* NULL: out of view, mostly */
  int width;       /* that @height is for; 0: it never had a card for its measure */
  int height;      /* of the card it had last, pixels */
};

G_DEFINE_FINAL_TYPE (DtlCardPool, dtl_card_pool, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE (DtlCardSlot, dtl_card_slot, GTK_TYPE_WIDGET)

/* --- Cards ------------------------------------------------------------------------------------------ */

static void
mark_chosen (DtlCardSlot *self)
{
  dtl_measure_card_set_chosen (DTL_MEASURE_CARD (self->card), (int) dtl_measure_item_get_index (self->item) == self->pool->chosen);
}

/* The pane says so only when its window has come to rest: a card that is made in the meantime goes by what it gets. */
static void
fit (DtlCardSlot *self, int width)
{
  const double room = adw_length_unit_from_px (ADW_LENGTH_UNIT_SP, width, gtk_widget_get_settings (GTK_WIDGET (self)));

  dtl_measure_card_set_compact (DTL_MEASURE_CARD (self->card), self->pool->compact || room < ROOMY_FROM);
  dtl_measure_card_set_cramped (DTL_MEASURE_CARD (self->card), room < CRAMPED_BELOW);
}

static void
fill (DtlCardSlot *self, int width)
{
  fit (self, width);
  dtl_measure_card_bind (DTL_MEASURE_CARD (self->card), self->item);
  mark_chosen (self);
}

/* Takes the card out; the reference is the caller's. */
static GtkWidget *
give_up_card (DtlCardSlot *self)
{
  GtkWidget *card = g_object_ref (self->card);

  g_ptr_array_remove (self->pool->holders, self);
  dtl_measure_card_unbind (DTL_MEASURE_CARD (card));
  g_clear_pointer (&self->card, gtk_widget_unparent);
  return card;
}

/* What the user has opened, or is in with the keyboard, stays as it is, in view or not. */
static gboolean
is_in_use (DtlCardSlot *self)
{
  return gtk_widget_get_mapped (GTK_WIDGET (self)) || gtk_widget_get_focus_child (self->card) != NULL
         || dtl_measure_card_is_open (DTL_MEASURE_CARD (self->card));
}

static GtkWidget *
take_card (DtlCardPool *self)
{
  if (self->spare->len > 0)
    return g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1);
  for (guint i = 0; i < self->holders->len; i++)
    if (!is_in_use (g_ptr_array_index (self->holders, i)))
      return give_up_card (g_ptr_array_index (self->holders, i));
  return g_object_ref_sink (self->make (self->owner));
}

static void
get_card (DtlCardSlot *self, int width)
{
  g_autoptr (GtkWidget) card = take_card (self->pool);

  self->card = card;
  fill (self, width);
  gtk_widget_set_parent (card, GTK_WIDGET (self));
  g_ptr_array_add (self->pool->holders, self);
}

/* --- The pool --------------------------------------------------------------------------------------- */

static void
dtl_card_pool_finalize (GObject *object)
{
  DtlCardPool *self = DTL_CARD_POOL (object);

  g_ptr_array_unref (self->holders);
  g_ptr_array_unref (self->spare);
  dtl_late_resize_free (self->late);
  G_OBJECT_CLASS (dtl_card_pool_parent_class)->finalize (object);
}

static void
dtl_card_pool_class_init (DtlCardPoolClass *class)
{
  G_OBJECT_CLASS (class)->finalize = dtl_card_pool_finalize;
}

static void
dtl_card_pool_init (DtlCardPool *self)
{
  self->holders = g_ptr_array_new ();
  self->spare = g_ptr_array_new_with_free_func (g_object_unref);
  self->late = dtl_late_resize_new ();
  self->chosen = -1;
}

/**
 * dtl_card_pool_new:
 * @make: makes a card
 * @owner: what @make is called with; must outlive the slots
 *
 * Returns: (transfer full): a pool without cards
 */
DtlCardPool *
dtl_card_pool_new (DtlCardMake make, gpointer owner)
{
  DtlCardPool *self = g_object_new (DTL_TYPE_CARD_POOL, NULL);

  self->make = make;
  self->owner = owner;
  return self;
}

/**
 * dtl_card_pool_n_cards:
 * @self: a pool
 *
 * Returns: how many cards there are, in slots or not
 */
guint
dtl_card_pool_n_cards (DtlCardPool *self)
{
  return self->holders->len + self->spare->len;
}

/**
 * dtl_card_pool_set_compact:
 * @self: a pool
 * @compact: whether there is little room beside the values of its cards
 */
void
dtl_card_pool_set_compact (DtlCardPool *self, gboolean compact)
{
  self->compact = compact;
  for (guint i = 0; i < self->holders->len; i++)
    dtl_measure_card_set_compact (DTL_MEASURE_CARD (((DtlCardSlot *) g_ptr_array_index (self->holders, i))->card), compact);
}

/**
 * dtl_card_pool_set_chosen:
 * @self: a pool
 * @measure: index of the measure that is chosen, wherever that was; -1: none
 */
void
dtl_card_pool_set_chosen (DtlCardPool *self, int measure)
{
  self->chosen = measure;
  for (guint i = 0; i < self->holders->len; i++)
    mark_chosen (g_ptr_array_index (self->holders, i));
}

/* --- Sizes ------------------------------------------------------------------------------------------ */

static guint
count_lines (const DtlMeasure *measure)
{
  guint n = 0;

  for (guint i = 0; i < measure->cells->len && n < LINES_FROM; i++)
    n += ((const DtlCell *) g_ptr_array_index (measure->cells, i))->figures->len;
  return n < LINES_FROM ? n : MOST_LINES;
}

/* As high as its card will be, rather less than more: label, subtitle, plot, a line for each value, what was found. Where
 * more was guessed than is needed, others come into view when it is known, which want room in turn. */
static int
guess_height (DtlCardSlot *self)
{
  const DtlMeasure *measure = dtl_measure_item_get_measure (self->item);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0");
  double lines = 5.5 + count_lines (measure) * 1.4;
  int line;

  pango_layout_get_pixel_size (layout, NULL, &line);
  lines += measure->cells->len > 1 ? 3 : 0;
  lines += measure->verdict >= DTL_VERDICT_REVISED ? 3 : 0;
  return (int) ceil (lines * line);
}

static void
dtl_card_slot_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  DtlCardSlot *self = DTL_CARD_SLOT (widget);

  *minimum_baseline = *natural_baseline = -1;
  *minimum = *natural = 0;
  if (self->card != NULL)
    gtk_widget_measure (self->card, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  if (self->card != NULL)
    {
      self->width = for_size;
      self->height = *minimum;
    }
  else if (self->item != NULL)
    {
      *minimum = *natural = self->width == for_size ? self->height : guess_height (self);
    }
}

static GtkSizeRequestMode
dtl_card_slot_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A list gives room only to rows that are in view: that is how a slot knows. Its card
 * wants more or less room than was guessed. */
static void
dtl_card_slot_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DtlCardSlot *self = DTL_CARD_SLOT (widget);
  const gboolean is_new = self->card == NULL && self->item != NULL;
  int least;

  if (is_new)
    get_card (self, width);
  if (self->card == NULL)
    return;
  fit (self, width);
  gtk_widget_measure (self->card, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  width = MAX (width, least);
  gtk_widget_measure (self->card, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  if (least != height && (is_new || least > height))
    dtl_late_resize_queue (self->pool->late, widget);
  gtk_widget_size_allocate (self->card, &(GtkAllocation) { 0, 0, width, MAX (height, least) }, baseline);
}

/* --- The slot --------------------------------------------------------------------------------------- */

static void
dtl_card_slot_dispose (GObject *object)
{
  DtlCardSlot *self = DTL_CARD_SLOT (object);

  if (self->card != NULL)
    g_object_unref (give_up_card (self));
  g_clear_object (&self->item);
  g_clear_object (&self->pool);
  G_OBJECT_CLASS (dtl_card_slot_parent_class)->dispose (object);
}

static void
dtl_card_slot_class_init (DtlCardSlotClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dtl_card_slot_dispose;
  widget_class->measure = dtl_card_slot_measure;
  widget_class->get_request_mode = dtl_card_slot_get_request_mode;
  widget_class->size_allocate = dtl_card_slot_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "cardslot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
dtl_card_slot_init (DtlCardSlot *self)
{
}

/**
 * dtl_card_slot_new:
 * @pool: (transfer none): where its card comes from
 *
 * Returns: (transfer floating): an empty slot
 */
GtkWidget *
dtl_card_slot_new (DtlCardPool *pool)
{
  DtlCardSlot *self = g_object_new (DTL_TYPE_CARD_SLOT, NULL);

  self->pool = g_object_ref (pool);
  return GTK_WIDGET (self);
}

/**
 * dtl_card_slot_bind:
 * @self: a slot
 * @item: (nullable): the measure it is for from now on; %NULL: none, and its card is free for others
 */
void
dtl_card_slot_bind (DtlCardSlot *self, DtlMeasureItem *item)
{
  g_set_object (&self->item, item);
  self->width = 0;
  if (item == NULL && self->card != NULL)
    g_ptr_array_add (self->pool->spare, give_up_card (self));
  else if (self->card != NULL)
    fill (self, gtk_widget_get_width (GTK_WIDGET (self)));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * dtl_card_slot_get_item:
 * @self: a slot
 *
 * Returns: (transfer none) (nullable): the measure it is for
 */
DtlMeasureItem *
dtl_card_slot_get_item (DtlCardSlot *self)
{
  return self->item;
}
