/** The editor as a control of a form: its value is the report's JSON, and it is valid when nothing in it is broken. */

type Internals = Pick<ElementInternals, 'setFormValue' | 'setValidity' | 'checkValidity' | 'reportValidity' | 'validity' | 'validationMessage' | 'willValidate' | 'form'>;

export class FormBinding {
  private readonly _internals: Internals | undefined;
  private _value: () => string | null = () => null;
  private _message = '';
  private _form: HTMLFormElement | null = null;

  constructor(private readonly _host: HTMLElement & { readonly name: string }) {
    // Where a browser has no such thing, the form is listened to.
    const { attachInternals } = _host as { attachInternals?: () => ElementInternals };
    if (attachInternals) this._internals = attachInternals.call(_host);
  }

  get form(): HTMLFormElement | null {
    return this._internals ? this._internals.form : this._host.closest('form');
  }

  get message(): string {
    return this._message;
  }

  /** @param value is made where there is a form that wants it: at each keystroke it would cost as much as a rule */
  set(value: () => string | null, message: string, anchor?: HTMLElement): void {
    const same = message === this._message;
    this._value = value;
    this._message = message;
    if (!this._internals) return;
    if (this._internals.form) this._internals.setFormValue(value());
    if (same) return;
    if (message) this._internals.setValidity({ customError: true }, message, anchor);
    else this._internals.setValidity({});
  }

  /** It has come to a form, or left one. */
  associated(): void {
    if (this._internals && this._internals.form) this._internals.setFormValue(this._value());
  }

  checkValidity(): boolean {
    if (this._internals) return this._internals.checkValidity();
    if (!this._message) return true;
    this._host.dispatchEvent(new Event('invalid', { cancelable: true }));
    return false;
  }

  reportValidity(): boolean {
    return this._internals ? this._internals.reportValidity() : this.checkValidity();
  }

  connected(): void {
    if (this._internals) return;
    this._form = this._host.closest('form');
    this._form?.addEventListener('formdata', this._formData);
    this._form?.addEventListener('submit', this._submit);
  }

  disconnected(): void {
    this._form?.removeEventListener('formdata', this._formData);
    this._form?.removeEventListener('submit', this._submit);
    this._form = null;
  }

  private readonly _formData = (event: Event): void => {
    const { name } = this._host;
    const value = this._value();
    if (name && value !== null) (event as FormDataEvent).formData.set(name, value);
  };

  private readonly _submit = (event: Event): void => {
    if (!this._form!.noValidate && !this.checkValidity()) event.preventDefault();
  };
}
