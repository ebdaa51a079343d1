import CaseModel
import Runtime

Daemon.run(.desk, ServiceArguments.self) {
    try DeskPreparation($0).folder.checkFile(of: .desk)
} run: {
    try RunningDesk(DeskPreparation($0)).run()
    return 0
}
