/// What somebody asks of a page, complete: head, body, and the parameters that its route has found in the path.
package struct Request: Hashable, Sendable {
    package let head: RequestHead
    /// As it came, chunks put together.
    package let body: [UInt8]
    /// What stood in the path where the route has a parameter.
    package let parameters: RouteParameters
    package let cookies: Cookies

    package init(head: RequestHead, body: [UInt8], parameters: RouteParameters = RouteParameters()) {
        self.head = head
        self.body = body
        self.parameters = parameters
        cookies = Cookies(head.headers["cookie"])
    }

    package var method: Method { head.method }
    /// The path's segments, decoded.
    package var path: [String] { head.target.segments }
    package var query: FormFields { head.target.query }
    package var headers: HeaderFields { head.headers }

    /// The submitted form, of either kind.
    ///
    /// - Throws: 400 when it cannot be read, 413 when it holds too much, 415 when the body is no form.
    package func form(_ limits: FormLimits = FormLimits()) throws(RequestFault) -> Form {
        switch head.contentType {
        case BodyKind.urlencoded.contentType:
            return Form(
                fields: try FormFields(urlencoded: body, atMost: limits.fields, lineBreaks: true))
        case BodyKind.multipart.contentType:
            var reader = try MultipartReader(body, contentType: headers["content-type"] ?? "", limits: limits)
            return try reader.read()
        default: throw RequestFault(.unsupportedMediaType, "web.no_form")
        }
    }
}

/// A kind of body that a route may take.
package enum BodyKind: Hashable, Sendable {
    /// A form without files.
    case urlencoded
    /// A form that may have files.
    case multipart
    case json

    var contentType: String {
        switch self {
        case .urlencoded: "application/x-www-form-urlencoded"
        case .multipart: "multipart/form-data"
        case .json: "application/json"
        }
    }
}
