// What main.bicep puts in the resource group; the parameters are told there.
param location string
param tags object
param container string
param isPrivate bool
param allowedIpRanges array
param viewerIpRanges array
param operatorPrincipalId string
param entraClientId string
@secure()
param pseudonymKey string
@secure()
param dashboardKey string
param scanSchedule string
param refreshSchedule string
param retentionSchedule string
param digestSchedule string
param instanceMemoryMB int
param maximumInstanceCount int
param redundancy string
param restoreDays int
param hasLogs bool
param logRetentionDays int
param otlpEndpoint string
@secure()
param otlpHeaders string
param monthlyBudget int
param budgetStart string
param budgetEmails array

var token = uniqueString(resourceGroup().id)
var deploymentContainer = 'deployment'
var queueNames = ['exports', 'exports-poison', 'refresh', 'refresh-poison', 'digest']
var publicNetworkAccess = isPrivate && empty(allowedIpRanges) ? 'Disabled' : 'Enabled'
var defaultAction = isPrivate ? 'Deny' : 'Allow'

// The roles that Azure defines, by id.
var role = {
  blobOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  blobContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  queueContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  tableContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  secretsUser: '4633458b-17de-408a-b874-0445c86b69e6'
  metricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-stats-${token}'
  location: location
  tags: tags
}

// ---- Storage

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'stats${token}'
  location: location
  tags: tags
  sku: {
    name: redundancy
  }
  kind: 'StorageV2'
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: publicNetworkAccess
    networkAcls: {
      bypass: 'None'
      defaultAction: defaultAction
      ipRules: map(allowedIpRanges, range => {
        action: 'Allow'
        value: range
      })
    }
  }
}

resource blobService 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: storage
  name: 'default'
  properties: {
    deleteRetentionPolicy: {
      enabled: true
      days: restoreDays
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: restoreDays
    }
  }
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [for name in [container, deploymentContainer]: {
  parent: blobService
  name: name
}]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' = {
  parent: storage
  name: 'default'
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' = [for name in queueNames: {
  parent: queueService
  name: name
}]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2023-05-01' = {
  parent: storage
  name: 'default'
}

resource table 'Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01' = {
  parent: tableService
  name: 'stats'
}

// ---- Secrets

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: 'kv-stats-${token}'
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
    publicNetworkAccess: publicNetworkAccess
    networkAcls: {
      bypass: 'None'
      defaultAction: defaultAction
      ipRules: map(allowedIpRanges, range => {
        value: range
      })
    }
  }
}

// Only when given: deploying again leaves the key as it is.
resource pseudonymSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(pseudonymKey)) {
  parent: vault
  name: 'pseudonym-key'
  properties: {
    value: pseudonymKey
  }
}

resource dashboardSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(dashboardKey)) {
  parent: vault
  name: 'dashboard-key'
  properties: {
    value: dashboardKey
  }
}

resource otlpSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(otlpHeaders)) {
  parent: vault
  name: 'otlp-headers'
  properties: {
    value: otlpHeaders
  }
}

// ---- Who may do what. The host keeps locks and keys in containers and a table of its own, so its roles are the account's.

resource appMayUseStorage 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for id in [role.blobOwner, role.queueContributor, role.tableContributor]: {
  scope: storage
  name: guid(storage.id, identity.id, id)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', id)
  }
}]

resource appMayReadSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, identity.id, role.secretsUser)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.secretsUser)
  }
}

resource appMaySendMetrics 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (hasLogs) {
  scope: insights
  name: guid(resourceGroup().id, identity.id, role.metricsPublisher)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.metricsPublisher)
  }
}

resource operatorsMayUseContainer 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operatorPrincipalId)) {
  scope: containers[0]
  name: guid(storage.id, container, operatorPrincipalId, role.blobContributor)
  properties: {
    principalId: operatorPrincipalId
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.blobContributor)
  }
}

resource operatorsMayUseTable 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operatorPrincipalId)) {
  scope: table
  name: guid(table.id, operatorPrincipalId, role.tableContributor)
  properties: {
    principalId: operatorPrincipalId
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.tableContributor)
  }
}

// ---- Network

module network 'network.bicep' = if (isPrivate) {
  name: 'network'
  params: {
    location: location
    tags: tags
    name: 'stats-${token}'
    storageId: storage.id
    vaultId: vault.id
  }
}

// ---- Logs

resource workspace 'Microsoft.OperationalInsights/workspaces@2022-10-01' = if (hasLogs) {
  name: 'log-stats-${token}'
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: logRetentionDays
    workspaceCapping: {
      dailyQuotaGb: 1
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = if (hasLogs) {
  name: 'appi-stats-${token}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

resource blobLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (hasLogs) {
  scope: blobService
  name: 'changes'
  properties: {
    workspaceId: workspace.id
    logs: [
      {
        category: 'StorageWrite'
        enabled: true
      }
      {
        category: 'StorageDelete'
        enabled: true
      }
    ]
  }
}

resource vaultLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (hasLogs) {
  scope: vault
  name: 'audit'
  properties: {
    workspaceId: workspace.id
    logs: [
      {
        category: 'AuditEvent'
        enabled: true
      }
    ]
  }
}

// ---- The program

var settings = union(
  {
    AzureWebJobsStorage__accountName: storage.name
    AzureWebJobsStorage__credential: 'managedidentity'
    AzureWebJobsStorage__clientId: identity.properties.clientId
    AZURE_CLIENT_ID: identity.properties.clientId
    STATS_STORAGE: storage.name
    STATS_CONTAINER: container
    STATS_PSEUDONYM_KEY: '@Microsoft.KeyVault(SecretUri=${vault.properties.vaultUri}secrets/pseudonym-key)'
    ScanSchedule: scanSchedule
    RefreshSchedule: refreshSchedule
    RetentionSchedule: retentionSchedule
    DigestSchedule: digestSchedule
  },
  empty(dashboardKey) ? {} : {
    STATS_DASHBOARD_KEY: '@Microsoft.KeyVault(SecretUri=${vault.properties.vaultUri}secrets/dashboard-key)'
  },
  empty(entraClientId) ? {} : {
    OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identity.properties.clientId
  },
  hasLogs ? {
    APPLICATIONINSIGHTS_CONNECTION_STRING: insights!.properties.ConnectionString
    APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
  } : {},
  empty(otlpEndpoint) ? {} : {
    OTEL_EXPORTER_OTLP_ENDPOINT: otlpEndpoint
  },
  empty(otlpHeaders) ? {} : {
    OTEL_EXPORTER_OTLP_HEADERS: '@Microsoft.KeyVault(SecretUri=${vault.properties.vaultUri}secrets/otlp-headers)'
  }
)

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-stats-${token}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: 'func-stats-${token}'
  location: location
  tags: union(tags, { 'azd-service-name': 'stats' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identity.id
    virtualNetworkSubnetId: isPrivate ? network!.outputs.appSubnetId : null
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${deploymentContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
      runtime: {
        name: 'custom'
        version: '1.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      http20Enabled: true
      ipSecurityRestrictionsDefaultAction: empty(viewerIpRanges) ? 'Allow' : 'Deny'
      ipSecurityRestrictions: map(viewerIpRanges, range => {
        name: 'viewers'
        action: 'Allow'
        priority: 100
        ipAddress: range
      })
      appSettings: map(items(settings), setting => {
        name: setting.key
        value: setting.value
      })
    }
  }
  dependsOn: [
    containers
    appMayUseStorage
    appMayReadSecrets
    pseudonymSecret
  ]
}

resource noPasswords 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'scm'
  properties: {
    allow: false
  }
}

// Viewers sign in before a request reaches the program. The managed identity vouches for the app, so there is no client secret.
resource signIn 'Microsoft.Web/sites/config@2024-04-01' = if (!empty(entraClientId)) {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: {
      enabled: true
      runtimeVersion: '~1'
    }
    globalValidation: {
      requireAuthentication: true
      unauthenticatedClientAction: 'RedirectToLoginPage'
      redirectToProvider: 'azureactivedirectory'
      excludedPaths: ['/api/health']
    }
    httpSettings: {
      requireHttps: true
    }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: entraClientId
          clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
          openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
        }
        validation: {
          allowedAudiences: [entraClientId]
        }
      }
    }
    login: {
      tokenStore: {
        enabled: false
      }
    }
  }
}

// ---- Cost

resource budget 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: 'stats'
  properties: {
    category: 'Cost'
    amount: monthlyBudget
    timeGrain: 'Monthly'
    timePeriod: {
      startDate: budgetStart
    }
    notifications: {
      nearly: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: budgetEmails
        contactRoles: ['Owner']
      }
      reached: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 100
        thresholdType: 'Actual'
        contactEmails: budgetEmails
        contactRoles: ['Owner']
      }
    }
  }
}

output storageName string = storage.name
output vaultName string = vault.name
output appName string = app.name
output identityPrincipalId string = identity.properties.principalId
output pages string = 'https://${app.properties.defaultHostName}/api/dashboards/'
