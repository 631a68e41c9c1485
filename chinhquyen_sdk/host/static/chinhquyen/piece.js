// A select that keeps a stored piece whose module is away: without its option the value would be lost at save.
(function () {
  const Select = window.telepath.constructors["wagtail.widgets.Select"];
  const Bound = new Select("").boundWidgetClass;

  class BoundPieceSelect extends Bound {
    setState(state) {
      const values = Array.isArray(state) ? state : [state];
      for (const value of values) {
        const known = Array.from(this.input.options).some((option) => option.value === value);
        if (value && !known) {
          this.input.add(new Option(value + " (mô-đun đang tắt hoặc vắng)", value));
        }
      }
      super.setState(values);
    }
  }

  class PieceSelect extends Select {
    boundWidgetClass = BoundPieceSelect;
  }

  window.telepath.register("chinhquyen.PieceSelect", PieceSelect);
})();
