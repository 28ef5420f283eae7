# assess
