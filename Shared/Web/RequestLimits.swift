/// How much one request may hold. The body's limit is not here: each route has its own.
package struct RequestLimits: Hashable, Sendable {
    /// The request line with its ending, in bytes; more is 414.
    package var requestLine = 8 << 10
    /// Everything before the body, in bytes; more is 431.
    package var head = 16 << 10
    /// Header fields; more is 431.
    package var headers = 100
    /// Fields in a query; more is 400.
    package var queryFields = 100

    package init() {}
}

/// How much a submitted form may hold; more is 413.
package struct FormLimits: Hashable, Sendable {
    /// Fields and files together.
    package var fields = 500
    /// Files.
    package var files = 10
    /// One file, in bytes.
    package var file = 10 << 20
    /// One field's text, in bytes.
    package var text = 256 << 10
    /// What precedes one part of a multipart form, in bytes.
    package var partHead = 2 << 10

    package init() {}
}
