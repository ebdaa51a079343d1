/// One thing that can be asked for: by which method, where, with how much of a body, and what is then done.
package struct Route<Action> {
    /// What it is called in the table of permissions and in the log: `case.note.file`.
    package let name: String
    package let method: Method
    package let pattern: PathPattern
    /// In bytes; 0 takes no body.
    package let bodyLimit: Int
    /// The kinds of body it takes.
    package let accepts: [BodyKind]
    /// What is done, and whatever else its owner keeps for each route, such as who may.
    package let action: Action

    package init(
        _ name: String, _ method: Method, _ pattern: PathPattern, bodyLimit: Int = 0, accepts: [BodyKind] = [],
        _ action: Action
    ) {
        precondition(method.bringsBody || bodyLimit == 0, "\(method.rawValue) has no body")
        self.name = name
        self.method = method
        self.pattern = pattern
        self.bodyLimit = bodyLimit
        self.accepts = accepts
        self.action = action
    }
}

extension Route: Sendable where Action: Sendable {}

/// Every route there is. The table is data: a test goes through it and asks of each who may.
package struct Router<Action> {
    /// What was found for a path.
    package enum Finding {
        case found(Route<Action>, RouteParameters)
        /// No page has such a path.
        case notFound
        /// The page exists and knows only these methods.
        case wrongMethod(allowed: [Method])
    }

    /// In the order in which they are tried.
    package let routes: [Route<Action>]

    /// - Parameter routes: no name twice, and no two for the same method and paths.
    package init(_ routes: [Route<Action>]) {
        precondition(Set(routes.map(\.name)).count == routes.count, "two routes have one name")
        for method in Method.allCases {
            let shapes = routes.filter { $0.method == method }.map(\.pattern.shape)
            precondition(Set(shapes).count == shapes.count, "two routes are for the same paths")
        }
        self.routes = routes.enumerated().sorted { one, other in
            if one.element.pattern.isMoreSpecific(than: other.element.pattern) { return true }
            if other.element.pattern.isMoreSpecific(than: one.element.pattern) { return false }
            return one.offset < other.offset
        }.map(\.element)
    }

    /// The route for that method and path. HEAD is answered by what answers GET.
    package func find(_ method: Method, _ path: [String]) -> Finding {
        var allowed: Set<Method> = []
        for route in routes {
            guard let parameters = route.pattern.match(path) else { continue }
            if route.method == method || (method == .head && route.method == .get) { return .found(route, parameters) }
            allowed.insert(route.method)
        }
        if allowed.isEmpty { return .notFound }
        if allowed.contains(.get) { allowed.insert(.head) }
        return .wrongMethod(allowed: Method.allCases.filter(allowed.contains))
    }

    /// Decides by the head alone whether the request may go on, and what is then done with it.
    package func admit(
        _ head: RequestHead, _ perform: @escaping (Route<Action>, Request, Responder) -> Void
    ) -> Admission {
        switch find(head.method, head.target.segments) {
        case .notFound: return .refuse(RequestFault(.notFound, "web.no_page"))
        case .wrongMethod(let allowed):
            return .refuse(RequestFault(.methodNotAllowed, "web.other_method", allowed: allowed))
        case .found(let route, let parameters):
            if head.body != .none {
                guard route.bodyLimit > 0 else { return .refuse(RequestFault(.contentTooLarge, "web.no_body_wanted")) }
                guard route.accepts.contains(where: { $0.contentType == head.contentType }) else {
                    return .refuse(RequestFault(.unsupportedMediaType, "web.other_body"))
                }
            }
            return .answer(bodyLimit: route.bodyLimit) { head, body, responder in
                perform(route, Request(head: head, body: body, parameters: parameters), responder)
            }
        }
    }
}

extension Router: Sendable where Action: Sendable {}

/// What is decided about a request by its head, before a byte of its body is taken.
package enum Admission {
    /// Take that much of a body, in bytes, and then answer.
    case answer(bodyLimit: Int, (RequestHead, [UInt8], Responder) -> Void)
    case refuse(RequestFault)
}
