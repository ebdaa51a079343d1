/// A submitted form.
package struct Form: Hashable, Sendable {
    package var fields = FormFields()
    package var files: [FormFile] = []

    package init(fields: FormFields = FormFields(), files: [FormFile] = []) {
        self.fields = fields
        self.files = files
    }

    /// The text of the first field of that name.
    package subscript(_ name: String) -> String? { fields[name] }
}

/// A file that came with a form. Its name and type are the sender's claim, fit to be shown, not to be relied on.
package struct FormFile: Hashable, Sendable {
    /// The form's field it was put in.
    package let field: String
    /// The last part of the path the sender gave, without control characters.
    package let name: String
    /// As the sender says; empty when it does not.
    package let contentType: String
    package let bytes: [UInt8]
}
