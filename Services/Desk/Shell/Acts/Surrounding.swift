import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Omkring borgeren: who may hear and speak for the citizen, written and taken back.
extension Visit {
    func showSurroundings() { withCase { surroundingsPage($0) } }

    func represent() {
        withCase { id in
            do throws(FieldFaults) {
                let representative = try SurroundingsForms.representative(answers, on: now.civil.day)
                keepSurroundings(RecordRepresentative(case: id, representative: representative), id)
            } catch {
                retry(error) { surroundingsPage(id, faults: $0) }
            }
        }
    }

    func endRepresentation() {
        withCase { id in
            do throws(FieldFaults) {
                let end = try SurroundingsForms.end(answers)
                keepSurroundings(EndRepresentation(case: id, number: end.number, reason: end.reason), id)
            } catch {
                retry(error) { surroundingsPage(id, faults: $0) }
            }
        }
    }

    func recordNeeds() {
        withCase { keepSurroundings(SurroundingsForms.needs(answers, of: $0), $0) }
    }

    func recordMinor() {
        withCase { id in
            do throws(FieldFaults) {
                keepSurroundings(try SurroundingsForms.minor(answers, of: id), id)
            } catch {
                retry(error) { surroundingsPage(id, faults: $0) }
            }
        }
    }

    func protectAddress() {
        withCase { id in
            do throws(FieldFaults) {
                keepSurroundings(try SurroundingsForms.protection(answers, of: id), id)
            } catch {
                retry(error) { surroundingsPage(id, faults: $0) }
            }
        }
    }

    func showProtectedAddress() {
        withCase { id in
            showBeside(ShowProtectedAddress(case: id), faults: []) { [self] reply, _ in
                ProtectedAddressPage(frame: frame, shown: reply).html
            }
        }
    }

    private func keepSurroundings<Command: ServiceCommand>(_ command: Command, _ id: CaseID)
    where Command.Reply == CaseReceipt {
        keep(command, beside: "omkring", of: id) { [self] in surroundingsPage(id, faults: $0) }
    }

    private func surroundingsPage(_ id: CaseID, faults: [FieldFault] = []) {
        showBeside(ShowSurroundings(case: id), faults: faults) { [self] reply, staff in
            SurroundingsPage(
                frame: frame, shown: reply, staff: staff, now: now,
                represent: besides("case.around.represent", id, faults), end: besides("case.around.end", id, faults),
                needs: besides("case.around.needs", id, faults), minor: besides("case.around.minor", id, faults),
                protect: besides("case.around.protect", id, faults), notice: notice
            ).html
        }
    }
}
