package import CaseModel
package import Runtime

/// What waits in Callback, for whoever watches over it.
extension CallbackService {
    package func signs(at now: Timestamp) throws -> [ServiceSign] { try [strays.sign(at: now)].compactMap(\.self) }
}
