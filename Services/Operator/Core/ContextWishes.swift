package import CaseModel

extension NameCauses {
    /// What set it off, as it was typed, the weightiest first.
    package init(_ options: Options) throws(UsageFault) {
        let causes = try options.causes()
        guard !causes.isEmpty else { throw UsageFault("--cause is missing") }
        self.init(case: try .typed(options.words[0], as: "CASE"), causes: causes)
    }
}

extension ForwardCase {
    /// Where a case, or points of it, were sent.
    package init(_ options: Options) throws(UsageFault) {
        let points = try options.all("point").map { text throws(UsageFault) in
            guard let point = Int(text), point > 0 else {
                throw UsageFault("--point \"\(text)\" is no place of a point, counted from 1")
            }
            return point
        }
        self.init(
            case: try .typed(options.words[0], as: "CASE"), points: points,
            authority: try options.required("authority"), sentTo: try options.required("to"),
            reason: try options.required("reason"), sent: try options.moment("sent"))
    }
}

extension Options {
    /// `--cause`, as often as it was said.
    func causes() throws(UsageFault) -> [ComplaintCause] {
        try all("cause").map { text throws(UsageFault) in
            guard let cause = ComplaintCause(rawValue: text) else {
                let all = ComplaintCause.allCases.map(\.rawValue).joined(separator: ", ")
                throw UsageFault("--cause \"\(text)\" is none of \(all)")
            }
            return cause
        }
    }
}
