import CaseModel
import Glibc
import OperatorCore
import Runtime
import Seal

// A service's key is changed in two steps, between which the bus takes both (OPERATIONS.md).
extension Keys {
    static func rotate(_ invocation: Invocation, in folder: DataFolder) throws {
        let service = ServiceName(rawValue: invocation.options.words[0])
        guard services.contains(service) else {
            let all = services.map(\.rawValue).joined(separator: ", ")
            throw UsageFault("\"\(service)\" shares no key with the bus; these do: \(all)")
        }
        let (finishes, abandons) = (invocation.options.has("finish"), invocation.options.has("abandon"))
        guard !(finishes && abandons) else { throw UsageFault("either --finish or --abandon") }
        let present = "\(folder.path)/keys/\(service).key"
        let next = "\(folder.path)/keys/next/\(service).key"
        let step: String
        if finishes {
            try requireNext(next, of: service)
            guard rename(next, present) == 0 else { throw unwritable(present) }
            step = "finished"
        } else if abandons {
            try requireNext(next, of: service)
            guard unlink(next) == 0 else { throw unwritable(next) }
            step = "abandoned"
        } else {
            try draw(next, present, in: folder)
            step = "begun"
        }
        // The command line is started anew by being called; it gets in once the bus knows the key.
        let finished = service == .operator ? "start the bus again" : "start \(service) again, then the bus"
        let advice = [
            "begun": "start the bus again, before --finish", "finished": finished, "abandoned": "start the bus again",
        ]
        Terminal.print(
            invocation.isJSON
                ? "{\"service\":\"\(service)\",\"step\":\"\(step)\"}\n"
                : "\(service): changing the key is \(step)\(advice[step].map { "; now \($0)" } ?? "")\n")
    }

    private static func draw(_ next: String, _ present: String, in folder: DataFolder) throws {
        guard Files.exists(present) else {
            throw Trouble(code: "keys.missing", "\(present) is not there; genklang keys create draws it")
        }
        guard !Files.exists(next) else {
            throw Trouble(code: "keys.being_changed", "\(next) is there already; --finish or --abandon comes first")
        }
        guard Files.makeFolder("\(folder.path)/keys/next"),
            Files.write(Array((Hex.encode(Seal.randomBytes(32)) + "\n").utf8), to: next)
        else { throw unwritable(next) }
    }

    private static func requireNext(_ next: String, of service: ServiceName) throws {
        guard Files.exists(next) else {
            throw Trouble(
                code: "keys.not_being_changed", "\(next) is not there; genklang keys rotate \(service) begins")
        }
    }
}
