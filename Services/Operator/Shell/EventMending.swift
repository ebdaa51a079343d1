import OperatorCore
import Wire

// An event that the disk has changed is told once more by its owner, and put back.
extension Upkeep {
    func mend() throws {
        guard let position = Int64(options.words[0]), position > 0 else {
            throw UsageFault("\(options.words[0]) is no position")
        }
        let params: JSON = ["position": .integer(position), "reason": try reason()]
        let reply: JSON
        do { reply = try office.ask("bus.mend", params) } catch let error as RPCError {
            throw Self.trouble(error, at: position)
        }
        show(reply) {
            guard $0["mended"] == true else { return "the event at \(position) is as it arrived; nothing was done" }
            guard $0["batch"] != true else { return "the batch around \(position) is again as it was written" }
            let id = "\($0["source"]?.string ?? "") \($0["id"]?.string ?? "")"
            return "the event at \(position) is again as it arrived: \(id)"
        }
    }

    private static func trouble(_ error: RPCError, at position: Int64) -> Trouble {
        let line: String? =
            switch error.reason {
            case "bus.bad_params": "no event is kept at \(position); genklang bus status tells from where on they are"
            case "bus.no_service", "bus.silent": "its owner does not answer; genklang status tells who is there"
            case "bus.not_kept": "its owner does not have it any more; an older backup may"
            case "bus.other_bytes": "what its owner has is not what arrived; an older backup may have it"
            case "bus.nameless": "what is left of it does not say whose it was; an older backup may have it"
            default: nil
            }
        return line.map { Trouble(code: error.reason, $0) } ?? Trouble(operating: error)
    }
}
