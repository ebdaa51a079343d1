package import CaseModel
package import Wire
import Wording

extension RPCError {
    /// A refusal as it leaves: the stable code for programs, the Danish sentence for people.
    package static func refusal(_ refusal: some Refusal) -> RPCError {
        var data = JSONObject()
        if let call = refusal as? CallRefusal, let detail = call.detail { data["detail"] = .string(detail) }
        return RPCError(
            code: RPCError.refusal, reason: refusal.code, message: Wording.sentence(forRefusal: refusal.code),
            data: data)
    }

    /// Whether it is a refusal by a rule: asking again would not help.
    package var isRefusal: Bool {
        code == RPCError.refusal && !["service.storage", "service.held", "call.too_late"].contains(reason)
    }

    /// Our own mistake; nothing was changed.
    static let defect = RPCError(
        code: -32603, reason: "service.defect", message: Wording.sentence(forRefusal: "service.defect"))
}
