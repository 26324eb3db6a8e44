/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whoever corrects must see at once what was read, what stands there now, and whether it was understood.
 * All fields of all corrections are rows of this one kind. */

#include "config.h"

#include "dtl-correct-row.h"

#include <glib/gi18n-lib.h>

struct _DtlCorrectRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel *title_label;
  GtkWidget *changed_icon;
  AdwBin *holder;
  GtkWidget *take_back_button;
  GtkWidget *refusal_box;
  GtkLabel *refusal_label;
  GtkLabel *preview_label;
  GtkLabel *read_label;

  GtkWidget *field;
  DtlCorrectCheck check;
  gpointer check_data;
  GStrv values;     /* of a field that is chosen from: what each choice means */
  char *read;       /* what was read; never NULL */
  char *read_shown; /* the same as it stands in the field */
  char *put;        /* what was put into the field last, for the user */
  char *put_shown;  /* the same as it stands in the field */
  char *value;      /* what stands in the field means; NULL: nothing */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (DtlCorrectRow, dtl_correct_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- what is shown -------------------------------------------------------------------------------- */

static void
show_words (GtkLabel *label, const char *words)
{
  gtk_label_set_text (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL && *words != '\0');
}

static void
show_read (DtlCorrectRow *self)
{
  const gboolean changed = dtl_correct_row_get_changed (self);
  g_autofree char *words = NULL;

  if (changed && *self->read_shown != '\0')
    /* Translators: what the program had read, beside what the user makes of it */
    words = g_strdup_printf (_("Read: %s"), self->read_shown);
  else if (changed)
    words = g_strdup (_("Nothing was read"));
  show_words (self->read_label, words);
  gtk_widget_set_visible (self->changed_icon, changed);
  gtk_widget_set_visible (self->take_back_button, changed);
  if (changed)
    gtk_widget_add_css_class (GTK_WIDGET (self), "changed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "changed");
}

static void
show_refusal (DtlCorrectRow *self, const char *refusal)
{
  gtk_label_set_text (self->refusal_label, refusal != NULL ? refusal : "");
  gtk_widget_set_visible (self->refusal_box, refusal != NULL);
  if (refusal != NULL)
    gtk_widget_add_css_class (self->field, "error");
  else
    gtk_widget_remove_css_class (self->field, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_STATE_INVALID,
                               refusal != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* Below the field stands one thing at a time for a screen reader: why not, or else what it means. */
static void
describe (DtlCorrectRow *self, const char *refusal, const char *preview)
{
  const char *words = refusal != NULL ? refusal : preview;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words != NULL ? words : gtk_label_get_text (self->read_label), -1);
}

static void
set_meaning (DtlCorrectRow *self, char *value, const char *preview, const char *refusal)
{
  g_free (self->value);
  self->value = value;
  show_refusal (self, refusal);
  show_words (self->preview_label, refusal == NULL ? preview : NULL);
  show_read (self);
  describe (self, refusal, preview);
  if (!self->filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
typed_cb (DtlCorrectRow *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->field))));
  g_autofree char *preview = NULL;
  g_autofree char *refusal = NULL;
  char *value;

  if (g_str_equal (typed, self->read_shown))
    value = g_strdup (self->read);
  else if (g_strcmp0 (typed, self->put_shown) == 0)
    value = g_strdup (self->put);
  else
    value = self->check (typed, &preview, &refusal, self->check_data);
  set_meaning (self, value, preview, refusal);
}

static void
chosen_cb (DtlCorrectRow *self)
{
  const guint position = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->field));

  set_meaning (self, position < g_strv_length (self->values) ? g_strdup (self->values[position]) : NULL, NULL, NULL);
}

/* --- changing it ----------------------------------------------------------------------------------- */

/* What is not among the choices is one all the same: it stands there. */
static void
add_choice (DtlCorrectRow *self, const char *value)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();

  g_strv_builder_addv (values, (const char **) self->values);
  g_strv_builder_add (values, value);
  g_strfreev (self->values);
  self->values = g_strv_builder_end (values);
  gtk_string_list_append (GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (self->field))), value);
}

static void
choose (DtlCorrectRow *self, const char *value)
{
  guint i = 0;

  while (self->values[i] != NULL && !g_str_equal (self->values[i], value))
    i++;
  if (self->values[i] == NULL)
    add_choice (self, value);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->field), i);
}

static void
fill (DtlCorrectRow *self, const char *value, const char *shown)
{
  if (self->values != NULL)
    choose (self, value);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->field), shown);
}

/**
 * dtl_correct_row_take_back:
 * @self: a row
 *
 * What was read stands there again.
 */
void
dtl_correct_row_take_back (DtlCorrectRow *self)
{
  fill (self, self->read, self->read_shown);
  gtk_widget_grab_focus (self->field);
}

static void
take_back_cb (DtlCorrectRow *self)
{
  dtl_correct_row_take_back (self);
}

/* --- the widget ------------------------------------------------------------------------------------ */

static void
dtl_correct_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DTL_TYPE_CORRECT_ROW);
  G_OBJECT_CLASS (dtl_correct_row_parent_class)->dispose (object);
}

static void
dtl_correct_row_finalize (GObject *object)
{
  DtlCorrectRow *self = DTL_CORRECT_ROW (object);

  g_strfreev (self->values);
  g_free (self->read);
  g_free (self->read_shown);
  g_free (self->put);
  g_free (self->put_shown);
  g_free (self->value);
  G_OBJECT_CLASS (dtl_correct_row_parent_class)->finalize (object);
}

static gboolean
dtl_correct_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (DTL_CORRECT_ROW (widget)->field);
}

static void
dtl_correct_row_class_init (DtlCorrectRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dtl_correct_row_dispose;
  G_OBJECT_CLASS (class)->finalize = dtl_correct_row_finalize;
  widget_class->grab_focus = dtl_correct_row_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", DTL_TYPE_CORRECT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, DTL_APPLICATION_PATH "/dtl-correct-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectRow, changed_icon);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectRow, holder);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectRow, take_back_button);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectRow, refusal_box);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectRow, refusal_label);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectRow, preview_label);
  gtk_widget_class_bind_template_child (widget_class, DtlCorrectRow, read_label);
  gtk_widget_class_bind_template_callback (widget_class, take_back_cb);
}

static void
dtl_correct_row_init (DtlCorrectRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->read = g_strdup ("");
  self->read_shown = g_strdup ("");
}

static GtkWidget *
create_row (const char *title, GtkWidget *field)
{
  DtlCorrectRow *self = g_object_new (DTL_TYPE_CORRECT_ROW, NULL);
  /* Translators: name of a button, for a screen reader: the name of a field */
  g_autofree char *take_back = g_strdup_printf (_("Take Back: %s"), title);

  self->field = field;
  gtk_label_set_text (self->title_label, title);
  adw_bin_set_child (self->holder, field);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->take_back_button), GTK_ACCESSIBLE_PROPERTY_LABEL, take_back, -1);
  return GTK_WIDGET (self);
}

/**
 * dtl_correct_row_new_typed:
 * @title: what the field is called
 * @check: reads what is typed
 * @user_data: for @check; lives as long as the row
 *
 * Returns: (transfer floating): a row to type in
 */
GtkWidget *
dtl_correct_row_new_typed (const char *title, DtlCorrectCheck check, gpointer user_data)
{
  GtkWidget *row = create_row (title, gtk_entry_new ());
  DtlCorrectRow *self = DTL_CORRECT_ROW (row);

  self->check = check;
  self->check_data = user_data;
  gtk_entry_set_activates_default (GTK_ENTRY (self->field), TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->field), 8);
  g_signal_connect_swapped (self->field, "changed", G_CALLBACK (typed_cb), self);
  return row;
}

static void
set_up_choice_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (cell, label);
}

static void
bind_choice_cb (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer user_data)
{
  const char *words = gtk_string_object_get_string (gtk_list_item_get_item (cell));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (cell)), words);
}

/* In the button a long name is cut; in the list it is whole. */
static GtkWidget *
create_drop_down (const char *const *words, gboolean searched)
{
  GtkWidget *field = gtk_drop_down_new_from_strings (words);
  g_autoptr (GtkListItemFactory) button = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkExpression) name = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  g_autoptr (GtkListItemFactory) list = g_object_ref (gtk_drop_down_get_factory (GTK_DROP_DOWN (field)));

  g_signal_connect (button, "setup", G_CALLBACK (set_up_choice_cb), NULL);
  g_signal_connect (button, "bind", G_CALLBACK (bind_choice_cb), NULL);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (field), list);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (field), button);
  gtk_drop_down_set_expression (GTK_DROP_DOWN (field), name);
  gtk_drop_down_set_search_match_mode (GTK_DROP_DOWN (field), GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (field), searched);
  return field;
}

/**
 * dtl_correct_row_new_chosen:
 * @title: what the field is called
 * @values: (array zero-terminated=1): what can be chosen, in the notation of its kind of decision
 * @words: (array zero-terminated=1): what the user reads for each
 * @searched: whether there are so many that they are searched
 *
 * Returns: (transfer floating): a row to choose in
 */
GtkWidget *
dtl_correct_row_new_chosen (const char *title, const char *const *values, const char *const *words, gboolean searched)
{
  GtkWidget *row = create_row (title, create_drop_down (words, searched));
  DtlCorrectRow *self = DTL_CORRECT_ROW (row);

  self->values = g_strdupv ((char **) values);
  g_signal_connect_swapped (self->field, "notify::selected", G_CALLBACK (chosen_cb), self);
  return row;
}

/**
 * dtl_correct_row_set_read:
 * @self: a row
 * @value: what was read, in the notation of its kind of decision; empty for nothing
 * @shown: the same as it is to stand in the field
 *
 * Says what was read; that also stands in the field now.
 */
void
dtl_correct_row_set_read (DtlCorrectRow *self, const char *value, const char *shown)
{
  g_set_str (&self->read, value);
  g_set_str (&self->read_shown, shown);
  dtl_correct_row_set_value (self, value, shown);
}

/**
 * dtl_correct_row_set_value:
 * @self: a row
 * @value: what the user has made of it
 * @shown: the same as it is to stand in the field
 */
void
dtl_correct_row_set_value (DtlCorrectRow *self, const char *value, const char *shown)
{
  g_set_str (&self->put, value);
  g_set_str (&self->put_shown, shown);
  self->filling = TRUE;
  fill (self, value, shown);
  self->filling = FALSE;
  if (self->values != NULL)
    chosen_cb (self);
  else
    typed_cb (self);
}

/**
 * dtl_correct_row_set_hint:
 * @self: a row to type in
 * @hint: what can be typed, shown while nothing is
 */
void
dtl_correct_row_set_hint (DtlCorrectRow *self, const char *hint)
{
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->field), hint);
}

/**
 * dtl_correct_row_get_value:
 *
 * Returns: (transfer none) (nullable): what stands in the field; %NULL if it cannot be understood
 */
const char *
dtl_correct_row_get_value (DtlCorrectRow *self)
{
  return self->value;
}

const char *
dtl_correct_row_get_read (DtlCorrectRow *self)
{
  return self->read;
}

/**
 * dtl_correct_row_get_refused:
 *
 * Returns: whether what stands in the field cannot be understood
 */
gboolean
dtl_correct_row_get_refused (DtlCorrectRow *self)
{
  return self->value == NULL;
}

/**
 * dtl_correct_row_get_changed:
 *
 * Returns: whether something else stands in the field than what was read
 */
gboolean
dtl_correct_row_get_changed (DtlCorrectRow *self)
{
  return g_strcmp0 (self->value, self->read) != 0;
}

GtkWidget *
dtl_correct_row_get_field (DtlCorrectRow *self)
{
  return self->field;
}
