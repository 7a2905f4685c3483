declare global {
	namespace App {
		interface PageState {
			isMenuOpen?: boolean;
		}
	}
}

export {};
