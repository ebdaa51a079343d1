import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Uddannelse i metoden: read by everybody for themself, by whoever answers for a unit for those who ring there.
extension Visit {
    func showTraining() {
        trainingPage(request.query["enhed"].flatMap(UnitID.init(rawValue:)), freshAnswers())
    }

    func train() { with("unit") { train(in: $0) } }

    private func train(in unit: UnitID) {
        switch answers["do"] {
        case "held":
            do throws(FieldFaults) { trained(try TrainingForms.kept(answers, of: unit), unit) } catch {
                retry(error) { trainingPage(unit, answers, faults: $0) }
            }
        case "ground":
            guard let wish = TrainingForms.ground(answers, of: unit) else {
                return send(MessagePage.missing(for: frame))
            }
            trained(wish, unit)
        case "drop":
            guard let training: TrainingID = answers.identifier("training") else {
                return send(MessagePage.missing(for: frame))
            }
            trained(DropTraining(training: training), unit)
        default: send(MessagePage.missing(for: frame))
        }
    }

    private func trained<Command: ServiceCommand>(_ command: Command, _ unit: UnitID) {
        submit(command) { _ in
            Link(path: ["laering", "uddannelse"], query: ["enhed": unit.rawValue, "besked": "gemt"])
        } again: { [self] in
            trainingPage(unit, answers, faults: $0)
        }
    }

    private func trainingPage(_ unit: UnitID?, _ answers: Answers, faults: [FieldFault] = []) {
        let reply = ask(ListTraining(unit: unit))
        let staff = askStaff()
        whenAllHeard { [self] in
            let shown = reply.value.flatMap { TrainingPage.shown(of: $0, asked: unit)?.unit }
            let kept = shown.map { keptForms(of: "learning.train/\($0)") } ?? [:]
            let page = TrainingPage(
                frame: frame, unit: unit, reply: reply.heard, staff: staff.value ?? NameBook(), answers: answers,
                kept: kept, faults: faults, notice: notice(of: kept))
            send(.page(page.html, status: faults.isEmpty ? .ok : .unprocessable).withScript)
        }
    }
}
