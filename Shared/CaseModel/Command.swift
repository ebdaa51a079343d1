/// What one service, or a person through the command line, asks another service to do or to say.
///
/// A command travels as the `body` of a routed call under its `method`; its reply comes back as the result. Commands may
/// carry names and words, which events never do: a call is not stored by the bus.
package protocol ServiceCommand: Codable, Hashable, Sendable {
    /// What comes back when it was done.
    associatedtype Reply: Codable, Hashable, Sendable
    /// The name it is called by, `intake.register`; the part before the dot is the service that answers.
    static var method: String { get }
}
