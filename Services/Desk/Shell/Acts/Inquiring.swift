import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Andre, der spørger om borgeren: recorded whichever way it goes, and what to say told at once.
extension Visit {
    func showInquiries() { withCase { inquiryPage($0) } }

    func inquire() {
        withCase { id in
            var faults: [FieldFault] = []
            let relation: Relation? = answers.choice("relation")
            let ground: InquiryGround? = answers.choice("ground")
            if relation == nil { faults.append(FieldFault("relation", Wording.Desk.inquiryRelationMissing)) }
            if ground == nil { faults.append(FieldFault("ground", Wording.Desk.inquiryGroundMissing)) }
            guard faults.isEmpty, let relation, let ground else {
                return retry(FieldFaults(faults)) { inquiryPage(id, faults: $0) }
            }
            let inquiry = Inquiry(
                name: answers["asker"], relation: relation, ground: ground, basis: answers.text("basis"),
                wish: answers["asks-for"])
            submit(RecordInquiry(case: id, inquiry: inquiry)) { reply in
                Link(path: ["sager", id.rawValue, "spoerger"], query: ["besked": reply.isGranted ? "maa" : "maaikke"])
            } again: { [self] in
                inquiryPage(id, faults: $0)
            }
        }
    }

    private func inquiryPage(_ id: CaseID, faults: [FieldFault] = []) {
        showBeside(ListInquiries(case: id), faults: faults) { [self] reply, staff in
            InquiryPage(
                frame: frame, shown: reply, staff: staff, now: now,
                parts: besides("case.inquiry", id, faults), notice: notice
            ).html
        }
    }
}
