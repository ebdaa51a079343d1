import CaseModel
import Runtime

Daemon.run(.desk, ServiceArguments.self) {
    try DeskPreparation($0).folder.checkFile(of: .desk, knowing: DeskStore.migrations.count)
} run: {
    try RunningDesk(DeskPreparation($0)).run()
    return 0
}
